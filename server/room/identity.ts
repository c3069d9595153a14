import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '#server/protocol/room-code';

const RESUME_LENGTH = 8;

/** A secret for a browser to keep, 256 bits as base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of the mark by which a browser is known again. With the room's ID in it, what is stored of two rooms does
 * not tell whether somebody sat in both.
 */
export function hashDevice(roomId: string, device: string): string {
  return hashSecret(`${roomId}:${device}`);
}

/** An ID nobody can guess: rooms are found by it in links to recordings. */
export function newRoomId(): string {
  return randomBytes(12).toString('base64url').replaceAll('_', 'a').replaceAll('-', 'b');
}

export function newRoomCode(): string {
  return fromAlphabet(CODE_LENGTH);
}

/** A code short enough to be typed on another device; valid once. */
export function newResumeCode(): string {
  return fromAlphabet(RESUME_LENGTH);
}

/** What is kept of a secret: lower-case hex SHA-256. Secrets are random and long, so no slow hash is needed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function fromAlphabet(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}
