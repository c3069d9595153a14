/** A byte that is no part of a letter stands in a text as this and itself, which no letter is. */
const LONE = 0xdc00;
/** Letters that are put together at a time. */
const PIECE = 8192;

/** Bytes as text, whatever they are: UTF-8 where they are that, and the other bytes as signs that are no letters. */
export function textOfBytes(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    const point = length === 0 ? LONE + (bytes[at] ?? 0) : pointAt(bytes, at, length);
    at += Math.max(length, 1);
    if (point > 0xffff) {
      units[count] = 0xd800 + ((point - 0x10000) >> 10);
      count += 1;
    }
    units[count] = point > 0xffff ? LONE + (point & 0x3ff) : point;
    count += 1;
  }
  let text = '';
  for (let at = 0; at < count; at += PIECE) {
    text += String.fromCharCode(...units.subarray(at, Math.min(at + PIECE, count)));
  }
  return text;
}

/** The bytes that {@link textOfBytes} makes such a text of. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let count = 0;
  let end = 0;
  for (const { 0: lone, index } of text.matchAll(/[\udc80-\udcff]/gu)) {
    count += new TextEncoder().encodeInto(text.slice(end, index), bytes.subarray(count)).written;
    bytes[count] = lone.charCodeAt(0) - LONE;
    count += 1;
    end = index + 1;
  }
  count += new TextEncoder().encodeInto(text.slice(end), bytes.subarray(count)).written;
  return bytes.slice(0, count);
}

/** How many bytes the letter has that begins there; 0 where none does. */
function letterLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  // Neither longer than it needs to be, nor half of a pair, nor beyond the last letter there is.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function pointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  return point;
}
