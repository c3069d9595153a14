import type { RootContent } from 'mdast';
import type { Lesson } from '../model/lesson';
import type { Result } from '../model/result';
import { LIMITS } from '../room/limits';
import { cleanLessonText } from './clean-lesson-text';
import type { LessonMistake } from './lesson-mistake';
import { lessonPart } from './lesson-part';
import { Mistakes } from './mistakes';
import { parseMarkdown } from './parse-markdown';
import { readFrontMatter } from './read-front-matter';
import { type ReadStep, readStep, type StepPlaces, type WrittenStep } from './read-step';
import { splitFrontMatter } from './split-front-matter';

/** A lesson as it was read from its text. */
export interface ParsedLesson extends Lesson {
  /** Its place in the course; null: after all that have one. */
  order: number | null;
  /** Of its steps, in their order. */
  places: readonly StepPlaces[];
}

const MOST_LINES = 2_500;
const LONGEST_LINE = 2_000;

/** Reads a lesson's text (docs/writing-lessons.md). All mistakes are told, in the order of their lines. */
export function parseLesson(text: string): Result<ParsedLesson, LessonMistake[]> {
  if (text.length > LIMITS.lessonText) return { ok: false, error: [tooLong(text.length)] };
  const mistakes = new Mistakes();
  const clean = cleanLessonText(text);
  const shape = misshapen(clean);
  if (shape.length > 0) return { ok: false, error: shape };
  const { front, body } = splitFrontMatter(clean, mistakes);
  const { order, ...head } = readFrontMatter(front, mistakes);
  const steps = readSteps(body, mistakes);
  if (!mistakes.none) return { ok: false, error: mistakes.inOrder() };
  return {
    ok: true,
    value: {
      order,
      places: steps.map(({ places }) => places),
      sheet: { ...head, steps: steps.map(({ sheet }) => sheet) },
      key: { id: head.id, steps: steps.map(({ key }) => key) },
    },
  };
}

/** What no lesson needs, and what would take a parser long. */
function misshapen(text: string): LessonMistake[] {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES)
    return [{ line: MOST_LINES + 1, text: `The text has ${lines.length} lines; a lesson has ${MOST_LINES} at most.` }];
  return lines.flatMap(({ length }, index) =>
    length > LONGEST_LINE
      ? [{ line: index + 1, text: `This line has ${length} characters; ${LONGEST_LINE} at most.` }]
      : [],
  );
}

function tooLong(length: number): LessonMistake {
  return { line: 1, text: `The text has ${length} characters; a lesson has ${LIMITS.lessonText} at most.` };
}

function readSteps(body: string, mistakes: Mistakes): ReadStep[] {
  const nodes = parseMarkdown(body, 1, mistakes);
  if (!nodes) return [];
  const lines = body.split('\n');
  const { before, steps } = divide(nodes);
  for (const node of before) {
    const part = lessonPart(node, lines, mistakes);
    if (part)
      mistakes.add(part.line, `This \`${part.word}\` belongs to no step: a step begins with a line \`## Its title\`.`);
  }
  if (steps.length === 0) mistakes.add(1, 'The lesson has no steps: each begins with a line `## Its title`.');
  const extra = steps[LIMITS.lessonSteps];
  if (extra) mistakes.add(extra.heading.position?.start.line ?? 1, `A lesson has ${LIMITS.lessonSteps} steps at most.`);
  const read = steps.slice(0, LIMITS.lessonSteps).map((step) => readStep(step, lines, mistakes));
  tellSameIds(read, mistakes);
  return read;
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
