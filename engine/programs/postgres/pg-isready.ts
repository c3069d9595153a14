import type { Client } from '../clients/client';
import { err, out } from '../program';
import { psqlOptions } from './psql-options';

/** pg_isready: 0 when the server accepts connections, 2 when nobody answers. */
export const pgIsReady: Client = {
  name: 'pg_isready',
  farewell: '',
  *begin(around) {
    const seconds = around.argv.findIndex((arg) => arg === '-t' || arg === '--timeout');
    const argv = seconds < 0 ? around.argv : around.argv.toSpliced(seconds, 2);
    const options = psqlOptions({ ...around, argv });
    if ('says' in options) {
      const print = options.says.replaceAll('psql', 'pg_isready');
      return { print: [(options.code === 0 ? out : err)(print)], exit: options.code === 0 ? 0 : 3 };
    }
    const local = options.host === '' || options.host.startsWith('/');
    const host = local ? 'localhost' : options.host;
    const answer = yield { ask: 'dial', host, port: options.port };
    const where = `${local ? '/var/run/postgresql' : options.host}:${options.port}`;
    const says = answer.ok ? 'accepting connections' : 'no response';
    return { print: options.quiet ? [] : [out(`${where} - ${says}\n`)], exit: answer.ok ? 0 : 2 };
  },
  // It never waits for a line.
  // biome-ignore lint/correctness/useYield: it has nothing to ask
  *line() {
    return { print: [], exit: 0 };
  },
  interrupted: () => ({ print: [], exit: 2 }),
};
