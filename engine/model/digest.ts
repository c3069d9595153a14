import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A content address as the OCI image specification writes it: `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

/** The SHA-256 of bytes, or of the UTF-8 of a string. */
export function digestOf(content: Uint8Array | string): Digest {
  return `sha256:${bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))}`;
}

/** The first 12 hex digits, as `docker ps` and `docker images` print IDs (docker-facts §2.2). */
export function shortId(id: string): string {
  return (id.startsWith('sha256:') ? id.slice(7) : id).slice(0, 12);
}
