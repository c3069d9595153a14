import { call } from '../call';
import { Native, type PyIterator, type PyModule } from '../values';
import { moduleOf, thing } from './module-of';

export function contextlibModule(): PyModule {
  return moduleOf('contextlib', {
    contextmanager: ([work = null]) =>
      new Native('contextmanager', function* (args, keywords) {
        const body = yield* call(work, args, keywords);
        const iterator = body as PyIterator;
        return thing('_GeneratorContextManager', {}, {}, null, null, {
          enter: function* () {
            return (yield* iterator.next()) ?? null;
          },
          exit: function* () {
            yield* iterator.next();
            return null;
          },
        });
      }),
  });
}
