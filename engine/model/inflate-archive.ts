import { Gunzip } from 'fflate';
import type { Result } from './result';

/** Compressions that Docker sniffs by their first bytes (docker-facts §1.6). */
const MAGIC: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** How the bytes are compressed, or null. */
export function compressionOf(bytes: Uint8Array): string | null {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/**
 * The bytes without their gzip, or as they are when they have none. bzip2, xz and zstd are refused by name.
 * @param limit bytes; what is larger is refused before it is unpacked whole.
 */
export function inflateArchive(bytes: Uint8Array, limit: number): Result<Uint8Array, string> {
  const compression = compressionOf(bytes);
  if (compression === null) return bytes.length > limit ? tooLarge(limit) : { ok: true, value: bytes };
  if (compression !== 'gzip') {
    return { ok: false, error: `real Docker reads archives in ${compression}, but this room knows only gzip` };
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (size > limit) return tooLarge(limit);
    }
  } catch (error) {
    // fflate throws for whatever is not gzip; there is no other way to ask it.
    if (error instanceof Error) return { ok: false, error: size === 0 ? 'gzip: invalid header' : 'unexpected EOF' };
    throw error;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { ok: true, value: whole };
}

/** Compressed bytes taken at a time; they may grow a thousandfold. */
const STEP = 4_096;

function tooLarge(limit: number): { ok: false; error: string } {
  return { ok: false, error: `the archive is larger than the ${limit / 1_000_000} MB that this classroom allows` };
}
