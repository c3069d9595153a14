/**
 * The lines of a Dockerfile that an error is about, marked with `>>>`, with some around them, as BuildKit shows them
 * (docker-facts §6.6). Lines count from 1.
 */
export function sourceExcerpt(name: string, text: string, place: { line: number; endLine: number }): string {
  const lines = text.split('\n');
  if (place.line < 1 || place.line > lines.length) return '';
  let start = place.line;
  let end = Math.min(place.endLine, lines.length);
  const around = end === start ? 4 : 2;
  for (let shown = 0; shown < around; ) {
    if (start > 1) {
      start -= 1;
      shown += 1;
    }
    if (end !== lines.length) {
      end += 1;
      shown += 1;
    }
    shown += 1;
  }
  const rows: string[] = [];
  for (let at = start; at <= end; at += 1) {
    const mark = at >= place.line && at <= place.endLine ? '>>>' : '   ';
    rows.push(` ${String(at).padStart(3)} | ${mark} ${lines[at - 1]}\n`);
  }
  const rule = '--------------------\n';
  return `${name}:${place.line}\n${rule}${rows.join('')}${rule}`;
}
