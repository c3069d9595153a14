import { resolvePath } from '../../model/path';
import type { FileProblem, Running } from './effects';
import { exception, Raised, raise } from './errors';
import { listOf } from './iterate';
import { pathText } from './path-text';
import { boundedText, type Runtime } from './runtime';
import { quoted } from './show';
import { utf8 } from './string-methods';
import { Foreign, type Keywords, Native, type NativeCall, PyBytes, strings, typeName, type Value } from './values';

const PROBLEMS: Readonly<Record<FileProblem['problem'], readonly [type: string, errno: bigint, words: string]>> = {
  ENOENT: ['FileNotFoundError', 2n, 'No such file or directory'],
  EACCES: ['PermissionError', 13n, 'Permission denied'],
  EEXIST: ['FileExistsError', 17n, 'File exists'],
  ENOTDIR: ['NotADirectoryError', 20n, 'Not a directory'],
  EISDIR: ['IsADirectoryError', 21n, 'Is a directory'],
  EROFS: ['OSError', 30n, 'Read-only file system'],
  ENOTEMPTY: ['OSError', 39n, 'Directory not empty'],
};

/** Raises what Python raises for a file. */
export function fileError({ problem }: FileProblem, path: string): never {
  const [type, errno, words] = PROBLEMS[problem];
  const made = exception(type, errno, words);
  for (const [name, value] of [
    ['errno', errno],
    ['strerror', words],
    ['filename', path],
  ] as const) {
    made.attributes.set(name, value);
  }
  throw new Raised(made);
}

export function isProblem(answer: unknown): answer is FileProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}

/** `open(path, mode)`. Text is read when it is opened and written when it is flushed or closed. */
export function* openFile(runtime: Runtime, args: readonly Value[], keywords: Keywords): Running<Value> {
  const [path = keywords.get('file') ?? null, mode = keywords.get('mode') ?? 'r'] = args;
  const name = pathText(path);
  const how = String(mode);
  if (!/^[rwax][bt]?\+?[bt]?$/.test(how)) raise('ValueError', `invalid mode: ${quoted(how)}`);
  const full = resolvePath(runtime.world.cwd, name);
  for (const flush of runtime.unwritten) yield* flush();
  let text = '';
  if (/^[ra]/.test(how) || how.includes('x')) {
    const found: unknown = how.startsWith('r') ? yield { type: 'read', path: full } : '';
    if (isProblem(found)) return fileError(found, name);
    const asIs = how.includes('b') || keywords.has('newline');
    text = asIs ? String(found) : String(found).replace(/\r\n?/g, '\n');
  }
  if (how.startsWith('x') && (yield { type: 'stat', path: full }) !== null)
    return fileError({ problem: 'EEXIST' }, name);
  if (/^[wx]/.test(how) || how.startsWith('a')) {
    const done: unknown = yield { type: 'write', path: full, text: '', append: how.startsWith('a') };
    if (isProblem(done)) return fileError(done, name);
  }
  return fileObject(runtime, full, name, how, text);
}

function fileObject(runtime: Runtime, full: string, name: string, how: string, content: string): Foreign {
  const isBytes = how.includes('b');
  let text = content;
  let at = 0;
  let pending = '';
  let closed = false;
  const attributes = new Map<string, Value>([
    ['name', name],
    ['mode', how],
    ['closed', false],
  ]);
  const shown = (part: string): Value => (isBytes ? new PyBytes(utf8(part)) : part);
  const open = () => (closed ? raise('ValueError', 'I/O operation on closed file.') : undefined);
  const reading = () => {
    open();
    if (!/^r|\+/.test(how)) raise('ValueError', 'not readable');
  };
  const flush = function* (): Running<Value> {
    runtime.unwritten.delete(flush);
    if (pending === '') return null;
    const out = pending;
    pending = '';
    if (how.startsWith('r')) {
      text = text.slice(0, at) + out + text.slice(at + out.length);
      at += out.length;
      yield { type: 'write', path: full, text, append: false };
    } else yield { type: 'write', path: full, text: out, append: true };
    return null;
  };
  const line = (): string | null => {
    if (at >= text.length) return null;
    const end = text.indexOf('\n', at);
    const found = text.slice(at, end < 0 ? text.length : end + 1);
    at += found.length;
    return found;
  };
  const rest = (): string[] => {
    const all: string[] = [];
    for (let next = line(); next !== null; next = line()) all.push(next);
    return all;
  };
  const close = function* (): Running<Value> {
    yield* flush();
    closed = true;
    attributes.set('closed', true);
    return null;
  };
  const methods: Record<string, NativeCall> = {
    read: ([most]) => {
      reading();
      const from = at;
      at =
        most === undefined || most === null || Number(most) < 0
          ? text.length
          : Math.min(text.length, at + Number(most));
      return shown(text.slice(from, at));
    },
    readline: () => {
      reading();
      return shown(line() ?? '');
    },
    readlines: () => {
      reading();
      return strings(rest());
    },
    write: ([piece = null]) => {
      open();
      if (/^r[bt]?$/.test(how)) raise('ValueError', 'not writable');
      const out = piece instanceof PyBytes ? new TextDecoder().decode(piece.bytes) : piece;
      if (typeof out !== 'string' || (typeof piece === 'string') === isBytes) {
        return isBytes
          ? raise('TypeError', `a bytes-like object is required, not '${typeName(piece)}'`)
          : raise('TypeError', `write() argument must be str, not ${typeName(piece)}`);
      }
      pending = boundedText(pending + out);
      runtime.unwritten.add(flush);
      return BigInt(out.length);
    },
    writelines: function* ([lines = null]) {
      open();
      for (const each of yield* listOf(lines)) pending = boundedText(pending + String(each));
      runtime.unwritten.add(flush);
      return null;
    },
    flush: () => flush(),
    close,
    seek: function* ([to = 0n]) {
      yield* flush();
      at = Number(to);
      return to;
    },
    tell: () => BigInt(at),
    fileno: () => 3n,
  };
  for (const [method, work] of Object.entries(methods)) attributes.set(method, new Native(method, work));
  const shownAs = `<_io.${isBytes ? 'BufferedReader' : 'TextIOWrapper'} name=${quoted(name)} mode=${quoted(how)} encoding='UTF-8'>`;
  const made: Foreign = new Foreign('TextIOWrapper', attributes, () => shownAs, null, {
    items: () => {
      reading();
      return rest().map(shown);
    },
    enter: () => made,
    exit: close,
  });
  return made;
}
