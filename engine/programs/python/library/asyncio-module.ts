import { NotPlayed, raise } from '../errors';
import { PyIterator, type PyModule } from '../values';
import { moduleOf } from './module-of';
import { realNumber } from './real-number';

/** `asyncio`: coroutines are played one after the other. */
export function asyncioModule(): PyModule {
  return moduleOf('asyncio', {
    run: function* ([coroutine = null]) {
      return coroutine instanceof PyIterator && coroutine.result
        ? yield* coroutine.result()
        : raise('ValueError', 'a coroutine was expected');
    },
    sleep: ([seconds = 0n]) =>
      new PyIterator(
        'coroutine',
        // biome-ignore lint/correctness/useYield: it is awaited, not iterated.
        function* () {
          return undefined;
        },
        function* () {
          yield { type: 'sleep', milliseconds: realNumber(seconds) * 1000 };
          return null;
        },
      ),
    gather: () => {
      throw new NotPlayed('asyncio.gather');
    },
    create_task: () => {
      throw new NotPlayed('asyncio.create_task');
    },
  });
}
