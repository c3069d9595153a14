/**
 * Throws unless every adapter can keep the text and give back the same: no NUL (PostgreSQL has none in text) and no
 * half of a surrogate pair (UTF-8 has none). JSON.stringify escapes both, so bodies pass by themselves; what people
 * type is cleaned where it enters. Hence a failure here is a bug in the caller, not somebody's mistake.
 */
export function requireStorable(text: string): void {
  if (text.includes('\0')) throw new TypeError('text with a NUL character cannot be stored');
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('text with half a surrogate pair cannot be stored');
}
