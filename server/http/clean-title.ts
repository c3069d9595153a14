/** A class's title as somebody typed it: one line of visible characters, 80 at the most. */
export function cleanTitle(raw: string): string {
  const visible = raw.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...visible].slice(0, 80).join('');
}
