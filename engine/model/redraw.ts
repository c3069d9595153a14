/**
 * What a screen shows that showed `before`, with the cursor at its end, and has been given `text`. Knows what docker's
 * progress uses: up, down, erasing a line, returning to its beginning; everything else is written where the cursor is.
 * A piece has to leave the cursor where the next one is to go on, on the last line.
 */
export function redraw(before: string, text: string): string {
  const lines = before.split('\n');
  let row = lines.length - 1;
  let column = lines[row]?.length ?? 0;
  for (const [piece, count, movement] of text.matchAll(PIECES)) {
    if (movement === 'A') row = Math.max(0, row - Number(count || 1));
    else if (movement === 'B') row = Math.min(lines.length - 1, row + Number(count || 1));
    else if (movement === 'K') lines[row] = count === '2' ? '' : (lines[row] ?? '').slice(0, column);
    else if (piece === '\r') column = 0;
    else if (piece === '\n') {
      row += 1;
      column = 0;
      if (row === lines.length) lines.push('');
    } else {
      const line = (lines[row] ?? '').padEnd(column);
      lines[row] = `${line.slice(0, column)}${piece}${line.slice(column + piece.length)}`;
      column += piece.length;
    }
  }
  return lines.join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what moves the cursor
const PIECES = /\u001b\[(\d*)([ABK])|\r|\n|(?:(?!\u001b\[\d*[ABK])[^\r\n])+/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const UPWARDS = /\u001b\[(\d*)A/g;

/** How many lines above the cursor a text changes; 0 for one that only goes on. */
export function linesAbove(text: string): number {
  if (!text.includes('\u001b[')) return 0;
  let most = 0;
  for (const [, count] of text.matchAll(UPWARDS)) most = Math.max(most, Number(count || 1));
  return most;
}
