const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPENS: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSES: ReadonlySet<number> = new Set([0x5d, 0x7d]);

interface JsonSize {
  /** How deep arrays and objects stand in one another. */
  readonly depth: number;
  /** Arrays, objects and what stands after commas: about as many values as there are. */
  readonly values: number;
}

/** How large the value in JSON text is, before it is parsed. What stands in strings is not looked at. */
export function jsonSize(text: string): JsonSize {
  let [open, depth, values] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === COMMA) values += 1;
    else if (OPENS.has(sign)) {
      values += 1;
      open += 1;
      depth = Math.max(depth, open);
    } else if (CLOSES.has(sign)) open -= 1;
  }
  return { depth, values };
}

function endOfString(text: string, begins: number): number {
  for (let end = text.indexOf('"', begins + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
