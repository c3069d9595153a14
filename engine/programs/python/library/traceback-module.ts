import { attributeOf } from '../attributes';
import { call } from '../call';
import type { Running } from '../effects';
import { Raised } from '../errors';
import type { Runtime } from '../runtime';
import { headline, tracebackText } from '../traceback';
import { PyInstance, type PyModule, strings, type Value } from '../values';
import { moduleOf } from './module-of';

/** `traceback`: what is being handled, in words. */
export function tracebackModule(runtime: Runtime): PyModule {
  const current = function* (): Running<string> {
    const handled = runtime.handled.at(-1);
    return handled ? yield* tracebackText(handled) : 'NoneType: None\n';
  };
  const about = function* (args: readonly Value[]): Running<string> {
    const value = args.find((it) => it instanceof PyInstance);
    const raised = value instanceof PyInstance ? Raised.of(value) : undefined;
    return raised ? yield* tracebackText(raised) : yield* current();
  };
  const print = function* (text: string, file: Value | undefined): Running<Value> {
    if (file === undefined || file === null) runtime.world.print('stderr', text);
    else yield* call(yield* attributeOf(file, 'write'), [text]);
    return null;
  };
  return moduleOf('traceback', {
    format_exc: () => current(),
    print_exc: function* (_args, keywords) {
      return yield* print(yield* current(), keywords.get('file'));
    },
    print_exception: function* (args, keywords) {
      return yield* print(yield* about(args), keywords.get('file'));
    },
    format_exception: function* (args) {
      return strings((yield* about(args)).match(/[^\n]*\n/g) ?? []);
    },
    format_exception_only: function* (args) {
      const value = args.find((it) => it instanceof PyInstance);
      return strings(value instanceof PyInstance ? [yield* headline(value)] : []);
    },
    print_stack: () => null,
  });
}
