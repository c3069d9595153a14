/** Letters and digits that cannot be taken for one another when read aloud or from the back row. */
export const CODE_ALPHABET = '2346789ABCDEFGHJKMNPQRTUVWXYZ';
export const CODE_LENGTH = 6;

/** `K7M4XQ` as it is shown: `K7M-4XQ`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** The code somebody typed, in whatever case and with whatever dashes and spaces, or null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\p{P}]/gu, '');
  if (code.length !== CODE_LENGTH) return null;
  return [...code].every((character) => CODE_ALPHABET.includes(character)) ? code : null;
}
