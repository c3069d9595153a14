import type { Heading, RootContent } from 'mdast';
import type { Check } from '../model/check';
import type { Block, StepKey, StepSheet } from '../model/lesson';
import { idFromTitle } from './lesson-id';
import { type LessonPart, lessonPart, type PartWord } from './lesson-part';
import type { Mistakes } from './mistakes';
import { parseYaml } from './parse-yaml';
import { readBlocks, readBlocksText } from './read-blocks';
import { readCheck } from './read-check';
import { plainText, readInline } from './read-inline';
import { type PlacedMove, readMoves, typedLines } from './read-moves';
import { type Question, readQuestion } from './read-question';
import { readStart } from './read-start';
import { readStepHead } from './read-step-head';
import { quoted } from './yaml-readers';

/** A step's heading and all that stands below it. */
export interface WrittenStep {
  heading: Heading;
  nodes: readonly RootContent[];
  /** Its place in the lesson, from 1. */
  number: number;
}

export interface ReadStep {
  /** Of its heading. */
  line: number;
  places: StepPlaces;
  sheet: StepSheet;
  key: StepKey;
}

/** In which lines of the text things stand, for whoever tries the step out. */
export interface StepPlaces {
  /** The heading. */
  step: number;
  /** The block `start`; that of the heading where there is none. */
  start: number;
  /** Of the check's goals and of the solution's moves, in their order. */
  goals: readonly number[];
  moves: readonly number[];
}

const TITLE = 80;
const MOST_HINTS = 5;
/** Blocks that a step has one of at most. */
const SINGLE: readonly PartWord[] = ['step', 'check', 'question', 'answer', 'start'];

/** @param lines all lines of the lesson's text */
export function readStep(
  { heading, nodes, number }: WrittenStep,
  lines: readonly string[],
  mistakes: Mistakes,
): ReadStep {
  const line = lineOf(heading);
  const title = plainText(readInline(heading.children, lineOf, mistakes)).trim();
  if (title === '') mistakes.add(line, 'The step has no title: write some words after `##`.');
  if (title.length > TITLE) mistakes.add(line, `The step's title has ${title.length} characters; ${TITLE} at most.`);

  const { parts, words } = divide(nodes, lines, mistakes);
  const of = (word: PartWord) => parts.filter((part) => part.word === word);
  const yamlOf = (word: PartWord) => {
    const [part] = of(word);
    const value = part ? parseYaml(part.text, part.firstLine, mistakes) : null;
    return part && value ? { part, value } : null;
  };

  const head = readStepHead(yamlOf('step')?.value ?? null, mistakes);
  const written = yamlOf('check');
  const check = written && readCheck(written.value, orderOf(written.part), mistakes);
  const asked = yamlOf('question');
  const question: Question | null = asked && readQuestion(asked.value, mistakes);
  const started = yamlOf('start');
  const start = started && readStart(started.value, mistakes);
  const commands = of('try').flatMap((part) => typedLines(part, mistakes));
  const hints = of('hint').map((part) => readBlocksText(part.text, part.firstLine, mistakes));
  const solution = of('solution').flatMap((part) => readMoves(part, mistakes));
  const explanation = of('answer').flatMap((part) => readBlocksText(part.text, part.firstLine, mistakes));

  const has = (word: PartWord) => of(word).length > 0;
  if (!has('check') && !has('question'))
    mistakes.add(line, 'A step needs a `check` or a `question`, so that nobody is asked to say that they are done.');
  if (has('check') && !has('try') && !has('solution'))
    mistakes.add(line, 'A step with a `check` needs lines to `try` or a `solution`, with which the check is tested.');
  if (has('answer') && !has('question'))
    mistakes.add(of('answer')[0]?.line ?? line, 'An `answer` needs a `question` in its step.');
  if (head.claims.length > 0 && !has('check'))
    mistakes.add(line, 'Claims are decided by a `check`, and this step has none.');
  if (hints.length > MOST_HINTS)
    mistakes.add(of('hint')[MOST_HINTS]?.line ?? line, `A step has ${MOST_HINTS} hints at most.`);

  const id = head.id ?? idFromTitle(title, `step-${number}`);
  const moves: readonly PlacedMove[] = has('solution')
    ? solution
    : commands.map(({ line, at }) => ({ move: { line }, at }));
  return {
    line,
    places: {
      step: line,
      start: started?.part.line ?? line,
      goals: written?.value.kind === 'list' ? written.value.items.map((goal) => goal.line) : [],
      moves: moves.map(({ at }) => at),
    },
    sheet: {
      id,
      title,
      stage: head.stage,
      text: words,
      commands: commands.map(({ line }) => line),
      goals: check?.goals.map(({ say }) => say) ?? [],
      question: question?.sheet ?? null,
      hints: hints.length,
      start: start !== null,
    },
    key: {
      check,
      start,
      hints,
      solution: moves.map(({ move }) => move),
      right: question?.right ?? null,
      explanation,
      claims: head.claims,
    },
  };
}

/** What is to be read, and what is said about the step, each in its order. */
function divide(nodes: readonly RootContent[], lines: readonly string[], mistakes: Mistakes) {
  const parts: LessonPart[] = [];
  const words: Block[] = [];
  for (const node of nodes) {
    const part = lessonPart(node, lines, mistakes);
    if (!part) {
      words.push(...readBlocks([node], lineOf, mistakes));
      continue;
    }
    tellMisplaced(part, parts, words, mistakes);
    parts.push(part);
  }
  return { parts, words };
}

function tellMisplaced(
  part: LessonPart,
  before: readonly LessonPart[],
  words: readonly Block[],
  mistakes: Mistakes,
): void {
  const { word, more, text, line } = part;
  if (text.trim() === '' && !(word === 'solution' && more !== '')) mistakes.add(line, `This \`${word}\` is empty.`);
  if (SINGLE.includes(word) && before.some((other) => other.word === word))
    mistakes.add(line, `The step has a \`${word}\` already; this one is not read.`);
  if (word === 'step' && (before.length > 0 || words.length > 0))
    mistakes.add(line, 'The block `step` comes first in its step, right below the heading.');
  const possible = POSSIBLE_MORE[word];
  if (word !== 'solution' && more !== '' && !possible?.includes(more))
    mistakes.add(
      line,
      possible ? `After \`${word}\` may stand ${quoted(possible)}.` : `Nothing may stand after \`${word}\`.`,
    );
}

const POSSIBLE_MORE: Partial<Record<PartWord, readonly string[]>> = { check: ['in-order', 'together'] };

function orderOf({ more }: LessonPart): Check['order'] {
  return more === 'in-order' || more === 'together' ? more : 'any-order';
}

function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}
