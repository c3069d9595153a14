import { LIMITS } from '../room/limits';
import { MarkdownShape } from './markdown-shape';
import type { Mistakes } from './mistakes';
import { shortened } from './shortened';

/** What the text before the first step counts as. */
const BEFORE = -1;

/** A lesson's text without what cannot be read in it. */
export interface SparedText {
  /** Has all lines; those of a step that cannot be read are empty, but for an empty heading. */
  text: string;
  /** The numbers of those headings. */
  unread: ReadonlySet<number>;
}

/**
 * Takes the steps out of a lesson whose shape would take a parser long, or would make it miss where the next step begins: a
 * fenced block without an end goes as far as its step.
 *
 * @param body the whole text, with empty lines in the place of its front matter
 */
export function spareSteps(body: string, mistakes: Mistakes): SparedText {
  const written = body.split('\n');
  const lines = written.map((line, index) => shortened(line, index + 1, mistakes));
  const stepOf = lines.map(() => BEFORE);
  const spoilt = new Set<number>();
  let shape = new MarkdownShape();
  let step = BEFORE;
  let fence = 0;
  let at = 0;
  /** After too many of them all the rest belongs to this step. */
  const leaveFence = () => {
    mistakes.add(fence + 1, 'This block has no end: write its backquotes on a line of their own below it.');
    spoilt.add(step);
    const next =
      spoilt.size > LIMITS.lessonSteps ? -1 : lines.findIndex((line, index) => index > fence && begins(line));
    at = next < 0 ? lines.length : next;
    stepOf.fill(step, fence, at);
    shape = new MarkdownShape();
  };
  while (at < lines.length || shape.fenced) {
    const line = lines[at];
    if (line === undefined || shape.beginsAnother(line)) {
      leaveFence();
      continue;
    }
    if (!shape.fenced) {
      fence = at;
      if (begins(line)) {
        step = at;
        shape = new MarkdownShape();
      }
    }
    stepOf[at] = step;
    const told = line !== written[at];
    const wrong = shape.next(line);
    if (told || wrong.length > 0) spoilt.add(step);
    if (!told) for (const words of wrong) mistakes.add(at + 1, words);
    at += 1;
  }
  const kept = lines.map((line, index) => {
    const of = stepOf[index] ?? BEFORE;
    if (!spoilt.has(of)) return line;
    return of === index ? '##' : '';
  });
  return { text: kept.join('\n'), unread: new Set([...spoilt].map((index) => index + 1)) };
}

/** Whether a line that stands in no block begins a step. */
function begins(line: string): boolean {
  return /^##(?:[ \t]|$)/.test(line);
}
