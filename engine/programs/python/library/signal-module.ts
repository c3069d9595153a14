import { exception, NotPlayed, Raised, raise } from '../errors';
import type { Runtime } from '../runtime';
import type { PyModule, Value } from '../values';
import { moduleOf, thing } from './module-of';
import { SIGNALS } from './signals';

/** `signal`: what the program does when it is told to stop. */
export function signalModule(runtime: Runtime): PyModule {
  const whole = (name: string, shown: string) => thing('Handlers', {}, { name }, () => shown);
  const byDefault = whole('SIG_DFL', '<Handlers.SIG_DFL: 0>');
  const ignored = whole('SIG_IGN', '<Handlers.SIG_IGN: 1>');
  const nameOf = (number: Value | undefined): string =>
    Object.entries(SIGNALS).find(([, each]) => each === number)?.[0] ??
    raise('ValueError', 'signal number out of range');
  return moduleOf(
    'signal',
    {
      signal: function* ([number, handler = null]) {
        const name = nameOf(number);
        if (name === 'KILL' || name === 'STOP') {
          const error = exception('OSError', 22n, 'Invalid argument');
          error.attributes.set('errno', 22n);
          error.attributes.set('strerror', 'Invalid argument');
          throw new Raised(error);
        }
        const before = runtime.atSignal.get(name) ?? byDefault;
        if (handler === byDefault) runtime.atSignal.delete(name);
        else runtime.atSignal.set(name, handler === ignored ? nothing : handler);
        yield { type: 'trap', signal: name, caught: handler !== byDefault || name === 'INT' };
        return before;
      },
      getsignal: ([number]) => runtime.atSignal.get(nameOf(number)) ?? byDefault,
      default_int_handler: () => {
        throw new Raised(exception('KeyboardInterrupt'));
      },
      pause: function* () {
        for (;;) yield { type: 'sleep', milliseconds: 86_400_000 };
      },
      strsignal: ([number]) => `SIG${nameOf(number)}`,
      Signals: ([number]) => thing('Signals', {}, { name: `SIG${nameOf(number)}`, value: number ?? null }),
      alarm: () => {
        throw new NotPlayed('signal.alarm');
      },
    },
    {
      SIG_DFL: byDefault,
      SIG_IGN: ignored,
      ...Object.fromEntries(Object.entries(SIGNALS).map(([name, number]) => [`SIG${name}`, number])),
    },
  );
}

const nothing = thing('Handlers', {}, { name: 'SIG_IGN' }, () => '<Handlers.SIG_IGN: 1>', null, { call: () => null });
