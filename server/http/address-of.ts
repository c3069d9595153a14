import type { IncomingMessage } from 'node:http';

/** The network address that a request comes from; behind a proxy that is the proxy's. */
export function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'unknown';
}
