const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const [BRACKET, CLOSED_BRACKET] = [0x5b, 0x5d];
const [BRACE, CLOSED_BRACE] = [0x7b, 0x7d];

interface JsonSize {
  /** How deep arrays and objects stand in one another. */
  readonly depth: number;
  /** Arrays, objects and what stands after commas: about as many values as there are. */
  readonly values: number;
}

/**
 * How large the value in JSON text is, before it is parsed. What stands in strings is not looked at, nor what comes when
 * `most` values have come.
 */
export function jsonSize(text: string, most = Number.POSITIVE_INFINITY): JsonSize {
  let [open, depth, values] = [0, 0, 0];
  for (let at = 0; at < text.length && values <= most; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === COMMA) values += 1;
    else if (sign === BRACKET || sign === BRACE) {
      values += 1;
      open += 1;
      depth = Math.max(depth, open);
    } else if (sign === CLOSED_BRACKET || sign === CLOSED_BRACE) open -= 1;
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
