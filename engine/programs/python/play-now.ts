import { FsError } from '../../model/fs-error';
import { dirname } from '../../model/path';
import type { ProgramFile, Surroundings } from '../program';
import { namesIn, readText } from '../static-files';
import type { Effect, Running } from './effects';
import { NeedsTime } from './errors';

/** How a program in the engine gets what it asks for. */
export interface Answers {
  around: Surroundings;
  /** The text of a source, as it was when the program began. */
  source(path: string): string | null;
  /** Files that it writes. */
  writes: Map<string, ProgramFile>;
  /** Whether it may wait, write and ask others, or is only looked at. */
  only: 'reads' | 'all';
}

/** Plays a piece of a program to its end, at once. */
export function playNow<T>(playing: Running<T>, answers: Answers): T {
  let step = playing.next();
  while (!step.done) step = playing.next(answerTo(step.value, answers));
  return step.value;
}

function answerTo(effect: Effect, answers: Answers): unknown {
  const { around, writes, only } = answers;
  switch (effect.type) {
    case 'turn':
    case 'yield':
      return null;
    case 'read':
      return textAt(answers, effect.path);
    case 'stat':
      return factsOf(answers, effect.path);
    case 'list':
      return namesIn(around, effect.path) ?? { problem: 'ENOENT' };
    case 'resolve':
      return around.resolve?.(effect.host) ?? [];
    default:
  }
  if (only === 'reads') throw new NeedsTime();
  switch (effect.type) {
    case 'sleep':
    case 'trap':
      return null;
    case 'line':
      return null;
    case 'write':
    case 'mkdir':
      return write(answers, effect);
    case 'remove':
      return { problem: writes.delete(effect.path) ? 'EACCES' : 'EROFS' };
    case 'exchange': {
      const { host, port, protocol, payload } = effect;
      const reply = around.ask?.({ ask: 'exchange', host, port, protocol, payload });
      if (!reply) return { ok: false, failure: 'connection-refused' };
      return reply.ok ? { ok: true, reply: reply.reply } : { ok: false, failure: reply.failure };
    }
    case 'http': {
      const { method, url, headers, body } = effect;
      const failed = { ok: false, failure: 'connection-refused', host: url, port: 80 };
      return around.fetch?.({ method, url, headers, body }) ?? failed;
    }
    default:
      effect satisfies never;
      return null;
  }
}

function textAt({ around, source, writes }: Answers, path: string): unknown {
  const written = writes.get(path)?.text;
  if (written !== undefined && written !== null) return written;
  const kind = kindAt(around, path);
  if (kind === null) return { problem: 'ENOENT' };
  if (kind === 'dir') return { problem: 'EISDIR' };
  return source(path) ?? readText(around, path) ?? '';
}

function factsOf({ around, writes }: Answers, path: string): unknown {
  const written = writes.get(path);
  if (written) return { kind: written.text === null ? 'dir' : 'file', size: written.text?.length ?? 4096 };
  const entry = around.fs.stat(path);
  if (!entry || entry.kind === 'symlink') return null;
  return { kind: entry.kind, size: entry.kind === 'file' ? entry.size : 4096 };
}

function write(answers: Answers, effect: Extract<Effect, { type: 'write' | 'mkdir' }>): unknown {
  const { around, writes } = answers;
  const { path } = effect;
  const parent = writes.get(dirname(path));
  if (kindAt(around, dirname(path)) !== 'dir' && parent?.text !== null) return { problem: 'ENOENT' };
  if (around.fs.isReadOnly(path)) return { problem: 'EROFS' };
  if (effect.type === 'mkdir') {
    if (factsOf(answers, path)) return { problem: 'EEXIST' };
    writes.set(path, { path, text: null });
    return null;
  }
  if (kindAt(around, path) === 'dir') return { problem: 'EISDIR' };
  const before = effect.append ? textAt(answers, path) : '';
  writes.set(path, { path, text: (typeof before === 'string' ? before : '') + effect.text });
  return null;
}

function kindAt({ fs }: Surroundings, path: string): string | null {
  try {
    return fs.stat(path)?.kind ?? null;
  } catch (error) {
    if (error instanceof FsError) return null;
    throw error;
  }
}
