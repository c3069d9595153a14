import type { IncomingMessage } from 'node:http';
import { newSecret } from '#server/room/identity';

const NAME = 'drydock-device';
/** In seconds: as long as a course may last. */
const KEPT = 300 * 86_400;
const MARK = /^[A-Za-z0-9_-]{43}$/;

/**
 * The random mark by which a browser is known again, so that who was sent out for good cannot take the next seat. It
 * says nothing of the person, and ends with the browser's memory: see decision 073 for what that stops.
 */
export function deviceOf(request: IncomingMessage): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === NAME && MARK.test(value)) return value;
  }
  return newSecret();
}

/** The header that lets the browser keep its mark, where no script can read it. */
export function deviceCookie(device: string, secure: boolean): string {
  return `${NAME}=${device}; Path=/; Max-Age=${KEPT}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
