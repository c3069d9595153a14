/** A half of a pair that stands alone. */
const ESCAPED = /[\udc80-\udcff]/u;

/**
 * Text that loses no byte: bytes that are not UTF-8 become lone surrogates, 0xff is `\udcff` (as Python reads the names
 * of files). What programs print and read goes through the room as such text; on a screen those bytes are unreadable
 * anyhow, and in a pipe `bytesOfText` gives them back.
 */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return escaped(bytes);
  }
}

export function bytesOfText(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (!holdsBytes(text)) return encoder.encode(text);
  const out: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) out.push(code - 0xdc00);
    else out.push(...encoder.encode(character));
  }
  return Uint8Array.from(out);
}

/** Whether the text stands for bytes that are not UTF-8. */
export function holdsBytes(text: string): boolean {
  return ESCAPED.test(text);
}

/** How many bytes at the end are the beginning of a character whose rest may come yet: 0 to 3. */
export function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function escaped(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] as number);
    try {
      if (at + length > bytes.length) throw new RangeError('cut');
      parts.push(length === 1 ? ascii(bytes[at] as number) : decoder.decode(bytes.subarray(at, at + length)));
      at += length;
    } catch {
      parts.push(ascii(bytes[at] as number));
      at += 1;
    }
  }
  return parts.join('');
}

function ascii(byte: number): string {
  return String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);
}

/** Of the character that a byte begins; 1 for a byte that begins none. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  if (byte >= 0xe0) return byte < 0xf0 ? 3 : 1;
  return byte >= 0xc2 ? 2 : 1;
}
