import { call } from './call';
import type { Running } from './effects';
import { NotPlayed, Raised } from './errors';
import { CALLING } from './evaluate';
import { runBlock } from './execute';
import { Frame } from './frame';
import { Serving } from './library/serving';
import { parsePython } from './parse';
import type { Runtime } from './runtime';
import { str } from './show';
import { PythonSyntaxError } from './syntax';
import { syntaxText, tracebackText } from './traceback';
import { type PyInstance, PyModule, type Value } from './values';
import { withSignals } from './with-signals';

/** How a program came to its end, or that it serves now. */
export type Outcome =
  | { kind: 'ended'; code: number }
  | { kind: 'serves'; serving: Serving; variables: Map<string, Value> };

/** The module that a program is, before it has run. */
export function mainModule(runtime: Runtime, file: string | null): PyModule {
  const variables = new Map<string, Value>([
    ['__name__', '__main__'],
    ['__doc__', null],
    ['__package__', null],
  ]);
  if (file !== null) variables.set('__file__', file);
  const main = new PyModule('__main__', variables, file);
  runtime.modules.set('__main__', main);
  return main;
}

/** Runs a source as the main program to its end; what nobody caught is printed as Python does. */
export function* runSource(runtime: Runtime, source: string, file: string): Running<Outcome> {
  const { attributes } = mainModule(runtime, file.startsWith('<') ? null : file);
  const outcome = yield* settled(runtime, source, file, function* () {
    const frame = new Frame(runtime, file, source, '<module>', attributes, attributes, null, null);
    CALLING.frame = frame;
    try {
      yield* withSignals(runtime, runBlock(parsePython(source), frame));
    } catch (error) {
      throw error instanceof Raised ? error.through(frame) : error;
    }
  });
  if (outcome instanceof Serving) return { kind: 'serves', serving: outcome, variables: attributes };
  return { kind: 'ended', code: outcome };
}

/** Does a piece of a program; the exit code that it comes to, or where it serves. */
export function* settled(
  runtime: Runtime,
  source: string,
  file: string,
  work: () => Running<void>,
): Running<number | Serving> {
  const { world } = runtime;
  let code = 0;
  try {
    yield* work();
  } catch (error) {
    if (error instanceof Serving) return error;
    code = yield* reported(runtime, error, source, file);
  }
  for (const each of runtime.atExit.splice(0).reverse()) yield* call(each, []);
  for (const flush of runtime.unwritten) yield* flush();
  world.print('stdout', '');
  return code;
}

/** Prints what went wrong; answers the exit code. */
export function* reported({ world }: Runtime, error: unknown, source: string, file: string): Running<number> {
  if (error instanceof PythonSyntaxError) {
    world.print('stderr', syntaxText(error, file, source));
    return 1;
  }
  if (error instanceof NotPlayed) {
    const at = CALLING.frame
      ? `${CALLING.frame.file}:${CALLING.frame.source.slice(0, CALLING.frame.at.start).split('\n').length}: `
      : '';
    world.print('stderr', `${at}this room plays a part of Python: ${error.what} is not in it\n`);
    return 1;
  }
  if (!(error instanceof Raised)) throw error;
  if (error.value.type.name !== 'SystemExit') {
    world.print('stderr', yield* tracebackText(error));
    return error.value.type.name === 'KeyboardInterrupt' ? 130 : 1;
  }
  return yield* exitCode(world, error.value);
}

function* exitCode(world: Runtime['world'], value: PyInstance): Running<number> {
  const args = value.attributes.get('args');
  const given =
    args && typeof args === 'object' && 'items' in args && Array.isArray(args.items)
      ? (args.items[0] as Value | undefined)
      : undefined;
  if (given === undefined || given === null) return 0;
  if (typeof given === 'bigint' || typeof given === 'boolean') return Number(given) & 255;
  world.print('stderr', `${yield* str(given)}\n`);
  return 1;
}
