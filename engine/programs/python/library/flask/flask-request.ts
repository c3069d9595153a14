import type { IncomingRequest } from '../../../program';
import { PyProperty } from '../../attributes';
import type { Running } from '../../effects';
import { raise } from '../../errors';
import { Foreign, Native, PyBytes, PyDict, type Value } from '../../values';
import { loads } from '../json-module';
import { thing } from '../module-of';
import { decoded, decodedPairs } from '../serving';

/** `request`: what is asked of it is looked up in the request that is being answered. */
export function requestObject(current: { request: IncomingRequest | null }): Foreign {
  const now = (): IncomingRequest =>
    current.request ??
    raise(
      'RuntimeError',
      'Working outside of request context.\n\nThis typically means that you attempted to use functionality that needed\nan active HTTP request. Consult the documentation on testing for\ninformation about how to avoid this problem.',
    );
  const asked = (work: () => Value | Running<Value>) => new PyProperty(new Native('get', work));
  const query = () => now().target.split('?')[1] ?? '';
  const header = (name: string) => now().headers.get(name.toLowerCase()) ?? null;
  const json = () =>
    String(header('content-type') ?? '').includes('json')
      ? loads(now().body)
      : raise('ValueError', '415 Unsupported Media Type');
  return new Foreign(
    'Request',
    new Map<string, Value>([
      ['method', asked(() => now().method)],
      ['path', asked(() => decoded(now().target.split('?')[0] as string))],
      ['full_path', asked(() => now().target)],
      ['url', asked(() => `http://${header('host')}${now().target}`)],
      ['base_url', asked(() => `http://${header('host')}${now().target.split('?')[0]}`)],
      ['host', asked(() => header('host'))],
      ['remote_addr', asked(() => now().from)],
      ['args', asked(() => PyDict.of(decodedPairs(query())))],
      [
        'form',
        asked(() =>
          PyDict.of(String(header('content-type') ?? '').includes('urlencoded') ? decodedPairs(now().body) : []),
        ),
      ],
      ['values', asked(() => PyDict.of([...decodedPairs(query()), ...decodedPairs(now().body)]))],
      ['data', asked(() => new PyBytes(new TextEncoder().encode(now().body)))],
      ['json', asked(json)],
      ['is_json', asked(() => String(header('content-type') ?? '').includes('json'))],
      [
        'headers',
        asked(() =>
          thing(
            'EnvironHeaders',
            { get: ([name = '', otherwise = null]) => header(String(name)) ?? otherwise },
            {},
            null,
            null,
            {
              item: (name) => header(String(name)) ?? raise('KeyError', String(name)),
              items: () => [...now().headers.keys()],
            },
          ),
        ),
      ],
      ['cookies', asked(() => new PyDict())],
      [
        'get_json',
        new Native('get_json', (_args, keywords) => {
          if (keywords.get('force') === true) return loads(now().body);
          if (keywords.get('silent') === true && !String(header('content-type') ?? '').includes('json')) return null;
          return json();
        }),
      ],
      ['get_data', new Native('get_data', () => now().body)],
    ]),
  );
}
