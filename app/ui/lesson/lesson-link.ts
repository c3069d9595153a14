import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { LIMITS } from '#engine/room/limits';

/** Bytes that a lesson's text can have at most. */
const MOST_BYTES = LIMITS.lessonText * 4;
/** Packed bytes that are looked at in one go: they can become a thousand times as many. */
const PIECE = 256;

/**
 * The address of a page that hands a lesson on. The whole text is behind its `#`, which no server is sent.
 *
 * @param base any address of this classroom, as others reach it
 */
export function lessonLink(base: string, text: string): string {
  const packed = deflateSync(strToU8(text), { level: 9 });
  const letters = btoa(strFromU8(packed, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${new URL('/lesson', base).href}#${letters}`;
}

/** The text that an address carries behind its `#`; null where that is no lesson's, or was cut on its way. */
export function linkedLesson(hash: string): string | null {
  const letters = hash.replace(/^#/, '');
  if (letters === '' || !/^[\w-]+$/.test(letters) || letters.length > MOST_BYTES * 2) return null;
  try {
    const packed = strToU8(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), true);
    const text = unpacked(packed);
    return text && new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}

/** Piece by piece, so that nothing can swell beyond what a lesson may be. */
function unpacked(packed: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((part, last) => {
    parts.push(part.slice());
    size += part.length;
    isWhole = last;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (size > MOST_BYTES) return null;
  }
  if (!isWhole) return null;
  const text = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    text.set(part, end);
    end += part.length;
  }
  return text;
}
