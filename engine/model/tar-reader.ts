import type { Result } from './result';
import { BLOCK, type TarEntry } from './tar-writer';

/** One member of an archive that may have been made by any program. Its content is a view of the archive's bytes. */
export interface TarItem extends Omit<TarEntry, 'type' | 'records'> {
  /** `special` is a device or a pipe. A `hardlink` names another member as its `linkTarget`. */
  type: TarEntry['type'] | 'hardlink' | 'special';
  /** PAX records that are not part of the header. */
  records: ReadonlyMap<string, string>;
}

const BAD_HEADER = 'archive/tar: invalid tar header';
const CUT_OFF = 'unexpected EOF';

const TYPES: Readonly<Record<string, TarItem['type']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'special',
  '4': 'special',
  '5': 'dir',
  '6': 'special',
};

/** What PAX and GNU headers say of the member that follows them. */
interface Ahead {
  records: Map<string, string>;
  longName: string | null;
  longLink: string | null;
}

/**
 * Reads an uncompressed archive: V7, ustar, PAX and GNU headers. Names are as written, so they may be absolute or lead
 * upwards; whoever unpacks decides. The end need not be marked by empty blocks, nor the last content be padded
 * (docker-facts §1.6). Refusals are in the words of Go's `archive/tar`, which Docker passes on.
 */
export function readTar(bytes: Uint8Array): Result<TarItem[], string> {
  try {
    return { ok: true, value: [...items(bytes)] };
  } catch (error) {
    if (error instanceof TarError) return { ok: false, error: error.message };
    throw error;
  }
}

class TarError extends Error {}

function* items(bytes: Uint8Array): Generator<TarItem> {
  const everywhere = new Map<string, string>();
  let ahead = nothingAhead();
  for (let at = 0; at < bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.length < BLOCK) throw new TarError(CUT_OFF);
    if (isEmpty(header)) {
      const next = bytes.subarray(at + BLOCK, at + 2 * BLOCK);
      if (next.length === BLOCK && !isEmpty(next)) throw new TarError(BAD_HEADER);
      return;
    }
    checkSum(header);
    const flag = String.fromCharCode(header[156] ?? 0);
    const records = new Map([...everywhere, ...ahead.records]);
    const isExtension = 'xgLK'.includes(flag);
    const size = isExtension ? number(header, 124, 12) : numberRecord(records, 'size', () => number(header, 124, 12));
    const hasBody = isExtension || TYPES[flag] === 'file' || TYPES[flag] === undefined;
    const length = hasBody ? size : 0;
    at += BLOCK;
    if (length > bytes.length - at) throw new TarError(CUT_OFF);
    const body = bytes.subarray(at, at + length);
    at += Math.ceil(length / BLOCK) * BLOCK;
    if (flag === 'x') for (const [key, value] of paxRecords(body)) ahead.records.set(key, value);
    else if (flag === 'g') for (const [key, value] of paxRecords(body)) everywhere.set(key, value);
    else if (flag === 'L') ahead.longName = text(body, 0, body.length);
    else if (flag === 'K') ahead.longLink = text(body, 0, body.length);
    else {
      yield item(header, flag, body, { ...ahead, records });
      ahead = nothingAhead();
    }
  }
}

function nothingAhead(): Ahead {
  return { records: new Map(), longName: null, longLink: null };
}

function item(header: Uint8Array, flag: string, content: Uint8Array, { records, longName, longLink }: Ahead): TarItem {
  const known = TYPES[flag];
  if (!known) throw new TarError(BAD_HEADER);
  const name = longName ?? records.get('path') ?? shortName(header);
  const linkTarget = longLink ?? records.get('linkpath') ?? text(header, 157, 100);
  const mtime = records.get('mtime');
  const seconds = mtime === undefined ? number(header, 136, 12) : Number(mtime);
  if (!Number.isFinite(seconds)) throw new TarError(BAD_HEADER);
  const rest = new Map([...records].filter(([key]) => !OF_THE_HEADER.has(key)));
  return {
    name,
    // Old archives have no type for directories.
    type: known === 'file' && name.endsWith('/') ? 'dir' : known,
    mode: number(header, 100, 8) & 0o7777,
    uid: numberRecord(records, 'uid', () => number(header, 108, 8)),
    gid: numberRecord(records, 'gid', () => number(header, 116, 8)),
    content,
    linkTarget,
    ...(seconds !== 0 && { mtime: Math.round(seconds * 1000) }),
    records: rest,
  };
}

const OF_THE_HEADER = new Set(['path', 'linkpath', 'size', 'uid', 'gid', 'mtime', 'atime', 'ctime', 'uname', 'gname']);

/** The name in its two fields; the second counts only where the header says that it is ustar's. */
function shortName(header: Uint8Array): string {
  const name = text(header, 0, 100);
  const prefix = text(header, 257, 6) === 'ustar' ? text(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The sum of all bytes with its own field taken as spaces. Some old programs added signed bytes. */
function checkSum(header: Uint8Array): void {
  let unsigned = 0;
  let signed = 0;
  for (let i = 0; i < BLOCK; i += 1) {
    const byte = i >= 148 && i < 156 ? 0x20 : (header[i] ?? 0);
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  const said = number(header, 148, 8);
  if (said !== unsigned && said !== signed) throw new TarError(BAD_HEADER);
}

/** Octal digits, or (with the first bit set) a big-endian number. */
function number(header: Uint8Array, from: number, width: number): number {
  const first = header[from] ?? 0;
  if ((first & 0x80) === 0) {
    const digits = text(header, from, width).trim();
    if (!/^[0-7]*$/.test(digits)) throw new TarError(BAD_HEADER);
    return digits === '' ? 0 : Number.parseInt(digits, 8);
  }
  let value = first & 0x7f;
  for (let i = from + 1; i < from + width; i += 1) value = value * 256 + (header[i] ?? 0);
  if ((first & 0x40) !== 0 || !Number.isSafeInteger(value)) throw new TarError(BAD_HEADER);
  return value;
}

function numberRecord(records: ReadonlyMap<string, string>, key: string, otherwise: () => number): number {
  const value = records.get(key);
  if (value === undefined || value === '') return otherwise();
  const parsed = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(parsed)) throw new TarError(BAD_HEADER);
  return parsed;
}

/** `length key=value\n`, where length counts all of it. */
function* paxRecords(body: Uint8Array): Generator<[key: string, value: string]> {
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(0x20, at);
    const digits = space < 0 ? '' : DECODER.decode(body.subarray(at, space));
    const length = Number(digits);
    const line = body.subarray(space + 1, at + length);
    const equals = line.indexOf(0x3d);
    const isWhole = /^\d{1,9}$/.test(digits) && at + length <= body.length && line.at(-1) === 0x0a && equals > 0;
    if (!isWhole) throw new TarError(BAD_HEADER);
    const key = DECODER.decode(line.subarray(0, equals));
    const value = DECODER.decode(line.subarray(equals + 1, -1));
    if (value.includes('\0') && OF_THE_HEADER.has(key)) throw new TarError(BAD_HEADER);
    yield [key, value];
    at += length;
  }
}

/** Up to the first zero byte. */
function text(bytes: Uint8Array, from: number, width: number): string {
  const field = bytes.subarray(from, from + width);
  const end = field.indexOf(0);
  return DECODER.decode(end < 0 ? field : field.subarray(0, end));
}

function isEmpty(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
