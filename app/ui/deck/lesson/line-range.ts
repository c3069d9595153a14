/** Where a line (counts from 1) stands in a text; the last line for one that is beyond it. */
export function lineRange(text: string, line: number): { from: number; to: number } {
  let from = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', from);
    if (end < 0) break;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
