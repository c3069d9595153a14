/** Letters of a name. */
const LONGEST = 80;

/** The name of a file without its ending: letters, digits and lines only, so that it needs no quotes in any shell. */
export function fileStem(...parts: readonly string[]): string {
  const stem = parts
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replace(/^[-\p{Mark}]+/u, '');
  return [...stem].slice(0, LONGEST).join('').replace(/-+$/, '') || 'drydock';
}
