/** Archives are made of blocks of so many bytes. */
export const BLOCK = 512;
const OCTAL_SIZE_LIMIT = 8 ** 11;
const MAX_OWNER = 0o7777777;

export interface TarEntry {
  /** Relative, `/`-separated; directories end with `/`. */
  name: string;
  type: 'file' | 'dir' | 'symlink';
  mode: number;
  uid: number;
  gid: number;
  /** Milliseconds since 1970; absent for none, which an archive says as 0. */
  mtime?: number;
  content?: Uint8Array;
  linkTarget?: string;
  /** Further PAX records of this entry. */
  records?: readonly (readonly [key: string, value: string])[];
}

const TYPE_FLAG = { file: '0', dir: '5', symlink: '2' } as const;
const PAX_FLAG = 'x';

/**
 * A POSIX (ustar with PAX records) archive whose bytes depend on nothing but the entries and their order:
 * owners have numbers only, times are those of the entries in whole seconds.
 */
export function writeTar(entries: Iterable<TarEntry>): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const link = new TextEncoder().encode(entry.linkTarget ?? '');
    const records = [...(entry.records ?? [])];
    const split = splitName(name, entry.name);
    if (!split) records.push(['path', entry.name]);
    if (link.length > 100 || !isAscii(link)) records.push(['linkpath', entry.linkTarget ?? '']);
    if (entry.uid > MAX_OWNER) records.push(['uid', String(entry.uid)]);
    if (entry.gid > MAX_OWNER) records.push(['gid', String(entry.gid)]);
    if (records.length > 0) {
      const body = paxBody(records);
      const pax = { name: 'PaxHeader', type: 'file', mode: 0o644, uid: 0, gid: 0 } as const;
      blocks.push(header(pax, { name: ascii('PaxHeader'), prefix: EMPTY }, EMPTY, body.length, PAX_FLAG), padded(body));
    }
    const content = entry.content ?? EMPTY;
    const short = split ?? { name: name.slice(-100), prefix: EMPTY };
    blocks.push(header(entry, short, link.slice(0, 100), content.length, TYPE_FLAG[entry.type]));
    if (content.length > 0) blocks.push(padded(content));
  }
  blocks.push(new Uint8Array(2 * BLOCK));
  return concatenated(blocks);
}

const EMPTY = new Uint8Array(0);

interface ShortName {
  name: Uint8Array;
  prefix: Uint8Array;
}

/** The name as the two fields of a ustar header, or null when it does not fit. */
function splitName(bytes: Uint8Array, name: string): ShortName | null {
  if (!isAscii(bytes)) return null;
  if (bytes.length <= 100) return { name: bytes, prefix: EMPTY };
  const at = name.lastIndexOf('/', Math.min(155, name.length - 2));
  if (at <= 0 || name.length - at - 1 > 100) return null;
  return { name: bytes.slice(at + 1), prefix: bytes.slice(0, at) };
}

function header(
  entry: Pick<TarEntry, 'mode' | 'uid' | 'gid' | 'mtime'>,
  short: ShortName,
  link: Uint8Array,
  size: number,
  flag: string,
): Uint8Array {
  if (size >= OCTAL_SIZE_LIMIT) throw new Error(`too large for a tar header: ${size}`);
  const block = new Uint8Array(BLOCK);
  block.set(short.name, 0);
  block.set(octal(entry.mode & 0o7777, 8), 100);
  block.set(octal(Math.min(entry.uid, MAX_OWNER), 8), 108);
  block.set(octal(Math.min(entry.gid, MAX_OWNER), 8), 116);
  block.set(octal(size, 12), 124);
  block.set(octal(Math.max(0, Math.floor((entry.mtime ?? 0) / 1000)), 12), 136);
  block.fill(0x20, 148, 156);
  block.set(ascii(flag), 156);
  block.set(link, 157);
  block.set(ascii('ustar\x0000'), 257);
  block.set(short.prefix, 345);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.set(ascii(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

/** `length key=value\n` for each record, where length counts itself. */
function paxBody(records: readonly (readonly [string, string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const lines = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => {
      const rest = encoder.encode(` ${key}=${value}\n`);
      let length = rest.length;
      while (rest.length + String(length).length !== length) length = rest.length + String(length).length;
      return concatenated([ascii(String(length)), rest]);
    });
  return concatenated(lines);
}

function octal(value: number, width: number): Uint8Array {
  return ascii(value.toString(8).padStart(width - 1, '0'));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function padded(content: Uint8Array): Uint8Array {
  const rest = content.length % BLOCK;
  return rest === 0 ? content : concatenated([content, new Uint8Array(BLOCK - rest)]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
