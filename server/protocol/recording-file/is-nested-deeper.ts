const QUOTE = 34;
const BACKSLASH = 92;
const OPENS: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSES: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Whether arrays and objects stand in one another in JSON text more often than that; what stands in strings is not looked at. */
export function isNestedDeeper(text: string, most: number): boolean {
  // Each has a beginning and an end.
  if (text.length <= 2 * most) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (OPENS.has(sign)) depth += 1;
    else if (CLOSES.has(sign)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

function endOfString(text: string, begins: number): number {
  for (let end = text.indexOf('"', begins + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
