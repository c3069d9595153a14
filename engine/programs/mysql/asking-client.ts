import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out } from '../program';
import { type ClientOptions, clientOptions } from './client-options';
import type { Flavour } from './flavour';

/** A client that asks for a password at most, does its work and ends. @param usage said where no words tell it what to do */
export function askingClient(
  name: string,
  flavour: Flavour,
  usage: (options: ClientOptions) => string | null,
  work: (around: ClientAround, options: ClientOptions, password: string | null) => Talk<ClientStep>,
): Client {
  return {
    name,
    farewell: '^D',
    *begin(around) {
      const options = clientOptions(around, flavour);
      if ('says' in options) return { print: [(options.error ? err : out)(options.says)], exit: options.code };
      const missing = usage(options);
      if (missing !== null) return { print: [out(missing)], exit: 1 };
      if (!options.asks) return yield* work(around, options, options.password);
      return around.interactive
        ? { print: [], memory: null, prompt: 'Enter password: ', secret: true }
        : { print: [err('Enter password: ')], memory: null, prompt: '' };
    },
    *line(around, _memory, line) {
      const options = clientOptions(around, flavour);
      return 'says' in options ? { print: [], exit: 1 } : yield* work(around, options, line ?? '');
    },
    interrupted: () => ({ print: [], exit: 1 }),
  };
}
