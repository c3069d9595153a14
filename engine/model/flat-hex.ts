/**
 * Bytes as lower-case hex. IDs are kept for as long as what they name, so it is made in one go: put together digit by
 * digit, a string of 64 is a tree of 64 strings until somebody reads it.
 *
 * @param bytes some hundred at the most
 */
export function flatHex(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (const byte of bytes) codes.push(digit(byte >> 4), digit(byte & 15));
  return String.fromCharCode(...codes);
}

/** The character code of a digit. */
function digit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}
