import type { RootContent } from 'mdast';
import { LIMITS } from '../room/limits';
import { cleanLessonText } from './clean-lesson-text';
import type { LessonMistake } from './lesson-mistake';
import { lessonPart } from './lesson-part';
import { Mistakes } from './mistakes';
import { parseMarkdown } from './parse-markdown';
import type { ParsedLesson } from './parsed-lesson';
import { readFrontMatter } from './read-front-matter';
import { type ReadStep, readStep, type WrittenStep } from './read-step';
import { spareSteps } from './spare-steps';
import { splitFrontMatter } from './split-front-matter';

/** What there is to a lesson's text. */
export interface LessonReading {
  /** Made of the steps without a mistake; null where there is none of them, or no title. */
  lesson: ParsedLesson | null;
  /** All of them, in the order of their lines. */
  mistakes: LessonMistake[];
  /** How many steps have mistakes, and are not in the lesson. */
  leftOut: number;
}

const MOST_LINES = 2_500;
/** Of a lesson that does not say how long it takes. */
const MINUTES_A_STEP = 2;

/** Reads a lesson's text (docs/writing-lessons.md). What has mistakes is left out, and all that has none is read. */
export function readLesson(text: string): LessonReading {
  if (text.length > LIMITS.lessonText) return nothing(1, tooLong(text.length));
  const clean = cleanLessonText(text);
  const count = clean.split('\n').length;
  if (count > MOST_LINES)
    return nothing(MOST_LINES + 1, `The text has ${count} lines; a lesson has ${MOST_LINES} at most.`);
  const mistakes = new Mistakes();
  const { front, body } = splitFrontMatter(clean, mistakes);
  const { order, minutes, ...head } = readFrontMatter(front, mistakes);
  const { steps, leftOut } = readSteps(body, mistakes);
  const lesson: ParsedLesson = {
    order,
    places: steps.map(({ places }) => places),
    sheet: { ...head, minutes: minutes ?? steps.length * MINUTES_A_STEP, steps: steps.map(({ sheet }) => sheet) },
    key: { id: head.id, steps: steps.map(({ key }) => key) },
  };
  return { lesson: head.title === '' || steps.length === 0 ? null : lesson, mistakes: mistakes.inOrder(), leftOut };
}

function tooLong(length: number): string {
  return `The text has ${length} characters; a lesson has ${LIMITS.lessonText} at most.`;
}

function nothing(line: number, text: string): LessonReading {
  return { lesson: null, mistakes: [{ line, text }], leftOut: 0 };
}

/** The steps without a mistake, and how many have one. */
function readSteps(body: string, mistakes: Mistakes): { steps: ReadStep[]; leftOut: number } {
  const { text, unread } = spareSteps(body, mistakes);
  const { before, steps } = divide(parseMarkdown(text, 1, mistakes) ?? []);
  const lines = text.split('\n');
  for (const node of before) {
    const part = lessonPart(node, lines, mistakes);
    if (part)
      mistakes.add(part.line, `This \`${part.word}\` belongs to no step: a step begins with a line \`## Its title\`.`);
  }
  if (steps.length === 0) mistakes.add(1, 'The lesson has no steps: each begins with a line `## Its title`.');
  const extra = steps[LIMITS.lessonSteps];
  if (extra) mistakes.add(lineOf(extra), `A lesson has ${LIMITS.lessonSteps} steps at most.`);
  const read: ReadStep[] = [];
  const whole: ReadStep[] = [];
  for (const step of steps.slice(0, LIMITS.lessonSteps)) {
    if (unread.has(lineOf(step))) continue;
    const { count } = mistakes;
    const made = readStep(step, lines, mistakes);
    if (mistakes.count === count && !whole.some(({ sheet }) => sheet.id === made.sheet.id)) whole.push(made);
    read.push(made);
  }
  tellSameIds(read, mistakes);
  return { steps: whole, leftOut: steps.length - whole.length };
}

function lineOf({ heading }: WrittenStep): number {
  return heading.position?.start.line ?? 1;
}

/** Steps begin at headings of the second level; what stands before the first is for the author alone. */
function divide(nodes: readonly RootContent[]): { before: RootContent[]; steps: WrittenStep[] } {
  const before: RootContent[] = [];
  const steps: (WrittenStep & { nodes: RootContent[] })[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) steps.push({ heading: node, nodes: [], number: steps.length + 1 });
    else (steps.at(-1)?.nodes ?? before).push(node);
  }
  return { before, steps };
}

function tellSameIds(steps: readonly ReadStep[], mistakes: Mistakes): void {
  const lines = new Map<string, number>();
  for (const { line, sheet } of steps) {
    const first = lines.get(sheet.id);
    if (first === undefined) lines.set(sheet.id, line);
    else
      mistakes.add(
        line,
        `The step in line ${first} has the ID \`${sheet.id}\` already: give this one another in its block \`step\`.`,
      );
  }
}
