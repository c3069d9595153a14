import type { IncomingMessage } from 'node:http';
import { lanAddress } from './lan-address';

/**
 * Where other devices reach this server, as seen from a request: the configured address, else the one the browser used,
 * else, when that is this very machine's `localhost`, its address in the local network.
 */
export function originOf(request: IncomingMessage, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const host = `http://${request.headers.host ?? 'localhost'}`;
  const { hostname, port } = new URL(URL.canParse(host) ? host : 'http://localhost');
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  const shown = local ? (lanAddress() ?? hostname) : hostname;
  const forwarded = request.headers['x-forwarded-proto'];
  const scheme = forwarded === 'https' ? 'https' : 'http';
  return `${scheme}://${shown}${port ? `:${port}` : ''}`;
}
