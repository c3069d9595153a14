import type { HttpResult } from '../room/effects';

/** The exit code of curl 8 for a transfer that came to nothing, and what it says after `curl: (CODE) `. @param maxTime seconds */
export function curlFailure(
  result: HttpResult & { ok: false },
  url: string,
  maxTime: number | null,
): { code: number; text: string } {
  const { host, port } = result;
  switch (result.failure) {
    case 'could-not-resolve':
      return { code: 6, text: `Could not resolve host: ${host}` };
    case 'connection-refused':
    case 'no-route':
    case 'network-unreachable':
      return {
        code: 7,
        text: `Failed to connect to ${host} port ${port} after ${result.failure === 'no-route' ? 3071 : 0} ms: Couldn't connect to server`,
      };
    case 'connection-reset':
      return { code: 56, text: 'Recv failure: Connection reset by peer' };
    case 'empty-reply':
      return { code: 52, text: 'Empty reply from server' };
    case 'timeout':
      if (maxTime !== null) {
        return {
          code: 28,
          text: `Operation timed out after ${Math.round(maxTime * 1_000) + 1} milliseconds with 0 bytes received`,
        };
      }
      return {
        code: 28,
        text: `Failed to connect to ${host} port ${port} after 130000 ms: Couldn't connect to server`,
      };
    case 'bad-url':
      return /^https:/i.test(url)
        ? { code: 35, text: 'TLS connect error: wrong version number' }
        : { code: 3, text: 'URL rejected: Malformed input to a URL function' };
    default:
      result.failure satisfies never;
      return { code: 1, text: '' };
  }
}
