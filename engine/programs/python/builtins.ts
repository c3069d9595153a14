import { BUILT_IN_TYPES } from './builtins/built-in-types';
import { ITERATION_FUNCTIONS } from './builtins/iteration-functions';
import { NUMBER_FUNCTIONS } from './builtins/number-functions';
import { OBJECT_FUNCTIONS } from './builtins/object-functions';
import { TEXT_FUNCTIONS } from './builtins/text-functions';
import { EXCEPTIONS, exception, NotPlayed, Raised } from './errors';
import { ELLIPSIS, Native, type NativeCall, NOT_IMPLEMENTED, type Value } from './values';

const NOT_PLAYED = ['eval', 'exec', 'compile', '__import__', 'breakpoint', 'memoryview', 'bytearray', 'complex'];

const FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...ITERATION_FUNCTIONS,
  ...OBJECT_FUNCTIONS,
  exit: leave,
  quit: leave,
  ...Object.fromEntries(NOT_PLAYED.map((name) => [name, refused(name)])),
};

function leave([code = null]: readonly Value[]): never {
  throw new Raised(exception('SystemExit', code));
}

function refused(name: string): NativeCall {
  return () => {
    throw new NotPlayed(name);
  };
}

/** Everything that is there without an import. */
export const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.entries(FUNCTIONS).map(([name, work]): [string, Value] => [name, new Native(name, work)]),
  ['NotImplemented', NOT_IMPLEMENTED],
  ['Ellipsis', ELLIPSIS],
  ['__debug__', true],
  ...BUILT_IN_TYPES,
  ...EXCEPTIONS,
]);
