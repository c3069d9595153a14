import { EXCEPTIONS, exception, NotPlayed, Raised } from '../errors';
import type { Runtime } from '../runtime';
import { PyClass, type PyModule } from '../values';
import { moduleOf } from './module-of';

/** `socket`, as far as names and addresses go. */
export function socketModule({ world }: Runtime): PyModule {
  return moduleOf(
    'socket',
    {
      gethostname: () => world.hostname,
      getfqdn: () => world.hostname,
      gethostbyname: function* ([name = '']) {
        if (String(name) === world.hostname && world.ipAddress !== '') return world.ipAddress;
        if (String(name) === 'localhost') return '127.0.0.1';
        const found = (yield { type: 'resolve', host: String(name) }) as readonly string[];
        if (found[0] !== undefined) return found[0];
        const error = exception(GAIERROR, -2n, 'Name or service not known');
        error.attributes.set('errno', -2n);
        error.attributes.set('strerror', 'Name or service not known');
        throw new Raised(error);
      },
      socket: () => {
        throw new NotPlayed('sockets');
      },
    },
    { AF_INET: 2n, SOCK_STREAM: 1n, gaierror: GAIERROR, error: EXCEPTIONS.get('OSError') as PyClass },
  );
}

const GAIERROR = new PyClass('gaierror', [EXCEPTIONS.get('OSError') as PyClass], new Map(), 'socket');
