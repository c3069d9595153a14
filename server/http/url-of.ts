import type { IncomingMessage } from 'node:http';

const HERE = 'http://drydock';

/** What a request asks for. Anybody can send a request line that is no URL, such as `GET //`: that asks for `/`. */
export function urlOf({ url = '/' }: Pick<IncomingMessage, 'url'>): URL {
  return URL.canParse(url, HERE) ? new URL(url, HERE) : new URL(HERE);
}
