import type { JsonValue } from '../../model/process';
import { err, out, type Printed, type Started, type Step, type Surroundings } from '../program';
import type { Running } from './effects';
import { NeedsTime, NotPlayed, Raised } from './errors';
import { CALLING, evaluate } from './evaluate';
import { runBlock } from './execute';
import { Frame } from './frame';
import { libraryModule } from './library/library';
import { Serving } from './library/serving';
import { parsePython } from './parse';
import { playNow } from './play-now';
import { mainModule, reported } from './run-source';
import { Runtime, type World } from './runtime';
import { repr } from './show';
import { PythonSyntaxError } from './syntax';

/** What a prompt is remembered by: all that was typed at it, each with its time, so that it can be done again. */
export interface PromptMemory {
  [key: string]: JsonValue;
  lines: { at: number; text: string }[];
  /** The lines of a block that goes on. */
  open: string[];
}

const MOST_LINES = 300;

/** `python` alone at a terminal. */
export function beginPrompt(around: Surroundings): Started {
  const version = around.env.get('PYTHON_VERSION') ?? '3.12.11';
  const hello = `Python ${version} (main, Jun  3 2025, 19:04:54) [GCC 12.2.0] on linux\nType "help", "copyright", "credits" or "license" for more information.\n>>> `;
  const memory: PromptMemory = { lines: [], open: [] };
  return { kind: 'plays', listens: [], memory, wakeAt: null, print: [out(hello)] };
}

/** A line that was typed; null is Ctrl-D. */
export function promptLine(around: Surroundings, memory: PromptMemory, line: string | null): Step {
  if (line === null) return { exit: 0, print: [out('\n')] };
  const { open } = memory;
  const isBlock = open.length > 0;
  if (!isBlock && /^\s*(#.*)?$/.test(line)) return { print: [out('>>> ')] };
  const goesOn = isBlock
    ? line.trim() !== '' || depthOf(open) > 0
    : /:\s*(#.*)?$/.test(line) || /^\s*@/.test(line) || depthOf([line]) > 0;
  if (
    goesOn &&
    !(isBlock && depthOf([...open, line]) === 0 && !/:\s*(#.*)?$/.test(open[0] ?? '') && !/^\s*@/.test(open[0] ?? ''))
  ) {
    return { memory: { ...memory, open: [...open, line] }, print: [out('... ')] };
  }
  const text = [...open, line].join('\n');
  const lines = [...memory.lines, { at: around.now, text }];
  if (lines.length > MOST_LINES) return { exit: 1, print: [err('this room keeps 300 lines at a prompt of Python\n')] };
  const { printed, exit } = replayed(around, lines);
  if (exit !== null) return { exit, print: printed };
  return { memory: { lines, open: [] }, print: [...printed, out('>>> ')] };
}

/** Brackets that are still open. */
function depthOf(lines: readonly string[]): number {
  const bare = lines.join('\n').replace(/'''[\s\S]*?'''|"""[\s\S]*?"""|'[^'\n]*'|"[^"\n]*"|#[^\n]*/g, '');
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0);
}

/** Does everything again, and shows what the last line comes to. */
function replayed(around: Surroundings, lines: PromptMemory['lines']): { printed: Printed[]; exit: number | null } {
  let printed: Printed[] = [];
  let now = around.now;
  let draws = 0;
  const world: World = {
    env: around.env,
    argv: [''],
    cwd: around.cwd,
    hostname: around.hostname,
    ipAddress: around.ipAddress,
    user: { name: around.env.get('USER') ?? 'root', uid: 0 },
    version: around.env.get('PYTHON_VERSION') ?? '3.12.11',
    now: () => now,
    chance: () => {
      draws += 1;
      return (((Math.sin(now + draws * 12.9898) * 43758.5453) % 1) + 1) % 1;
    },
    print: (stream, text) => text !== '' && printed.push({ stream, text }),
    tty: true,
    steps: 400_000,
    library: libraryModule,
    mainSource: null,
  };
  const runtime = new Runtime(world);
  const { attributes } = mainModule(runtime, null);
  const answers = { around, source: () => null, writes: new Map(), only: 'all' as const };
  for (const { at, text } of lines) {
    now = at;
    printed = [];
    const frame = new Frame(runtime, '<stdin>', text, '<module>', attributes, attributes, null, null);
    CALLING.frame = frame;
    const done = playNow(oneLine(runtime, frame, text), answers);
    if (done !== null) return { printed, exit: done };
  }
  return { printed, exit: null };
}

/** Runs what was typed; answers the exit code where it leaves. */
function* oneLine(runtime: Runtime, frame: Frame, text: string): Running<number | null> {
  try {
    for (const node of parsePython(`${text}\n`)) {
      if (node.type !== 'expression') {
        yield* runBlock([node], frame);
        continue;
      }
      const value = yield* evaluate(node.value, frame);
      if (value !== null) {
        frame.globals.set('_', value);
        runtime.world.print('stdout', `${yield* repr(value)}\n`);
      }
    }
    return null;
  } catch (error) {
    if (error instanceof Serving || error instanceof NeedsTime) {
      const what = error instanceof Serving ? 'a server at the prompt' : 'a line that works for as long as that';
      yield* reported(runtime, new NotPlayed(what), text, '<stdin>');
      return null;
    }
    if (!(error instanceof Raised || error instanceof PythonSyntaxError || error instanceof NotPlayed)) throw error;
    const code = yield* reported(runtime, error instanceof Raised ? error.through(frame) : error, text, '<stdin>');
    return error instanceof Raised && error.value.type.name === 'SystemExit' ? code : null;
  }
}
