import type { Inline } from '#engine/model/lesson';

const MARKS = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*/g;

/** The marks of a goal, which is one line as its author wrote it: `code`, **strong**, *emphasis*. Anything else stays text, never markup. */
export function inlineMarks(line: string): Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > end) runs.push({ kind: 'text', text: line.slice(end, match.index) });
    const [whole, code, strong, em] = match;
    if (code !== undefined) runs.push({ kind: 'code', text: code });
    else if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else if (em !== undefined) runs.push({ kind: 'em', text: em });
    end = match.index + whole.length;
  }
  if (end < line.length) runs.push({ kind: 'text', text: line.slice(end) });
  return runs;
}
