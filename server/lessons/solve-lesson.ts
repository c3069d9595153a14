import { stripVTControlCharacters } from 'node:util';
import type { LessonMistake } from '#engine/lesson/lesson-mistake';
import type { ParsedLesson } from '#engine/lesson/parsed-lesson';
import type { Move } from '#engine/model/lesson';
import type { SoloServer } from '#server/shell/solo-server';
import { Learner, type Next, Refused, type Setting, type Typed } from './learner';

/** What comes of solving a lesson. */
export interface Solved {
  /** What is wrong, in the order of the text's lines. */
  mistakes: LessonMistake[];
  /** Steps that cannot be done after the one before and can once their start has been laid out, by ID. */
  onlySetUp: string[];
}

/** A mistake with what was seen of it, which is another each time. */
interface Found extends LessonMistake {
  seen?: string;
  /** The terminal is taken: what comes after it cannot be tried. */
  isEnd?: true;
}

/** A line of a `solution` that stands for a key. */
const CTRL_C = '^C';
/** Of what a line has printed, the last lines are told. */
const TOLD_LINES = 6;

/**
 * Does all steps of a lesson with their own solutions, on hosts of the real engine: one after the other on one host, in a
 * class and alone; and from each step that has a start, beginning with that on a new host, up to the next that has one.
 * Each step's goals have to be reached by its moves, and not all of them before.
 */
export async function solveLesson(server: SoloServer, text: string, lesson: ParsedLesson): Promise<Solved> {
  const run = new Run(server, text, lesson);
  const last = lesson.sheet.steps.length;
  const starts = lesson.sheet.steps.flatMap(({ start }, index) => (start ? [index] : []));
  for (const setting of ['class', 'alone'] as const) await run.from(0, last, setting);
  for (const [n, start] of starts.entries()) if (start > 0) await run.from(start, starts[n + 1] ?? last, 'class');
  return run.solved();
}

class Run {
  private readonly mistakes = new Map<string, LessonMistake>();
  private readonly onlySetUp = new Set<string>();

  constructor(
    private readonly server: SoloServer,
    private readonly text: string,
    private readonly lesson: ParsedLesson,
  ) {}

  solved(): Solved {
    const mistakes = [...this.mistakes.values()].sort((a, b) => a.line - b.line);
    return { mistakes, onlySetUp: [...this.onlySetUp] };
  }

  /** Goes through the steps from one on, which begins with its start, up to another that is not done any more. */
  async from(first: number, end: number, setting: Setting): Promise<void> {
    await using learner = await Learner.sitDown(this.server, this.text, setting);
    const { sheet } = this.lesson;
    for (let index = first; index < end; index += 1) {
      const step = new StepRun(learner, this.lesson, index);
      await learner.goTo(sheet.id, index);
      await step.answer();
      let found = await step.solve(index === first);
      const { start, id } = step.sheet;
      if (found.length > 0 && start && index > first) {
        const again = await step.solve(true);
        if (again.length === 0) {
          this.onlySetUp.add(id);
          found = again;
        }
      }
      for (const mistake of found) this.add(mistake, first, setting);
      if (found.some(({ isEnd }) => isEnd)) return;
    }
  }

  /** The same mistake in several runs is told once. */
  private add({ line, text, seen = '' }: Found, first: number, setting: Setting): void {
    const begun = this.lesson.sheet.steps[first]?.id;
    const where = first > 0 ? `Begun with the start of \`${begun}\`: ` : setting === 'alone' ? 'Alone: ' : '';
    const key = `${line} ${text}`;
    if (!this.mistakes.has(key)) this.mistakes.set(key, { line, text: `${where}${text}${seen}` });
  }
}

/** One step on a learner's host. */
class StepRun {
  readonly sheet;
  private readonly key;
  private readonly places;

  constructor(
    private readonly learner: Learner,
    lesson: ParsedLesson,
    index: number,
  ) {
    const sheet = lesson.sheet.steps[index];
    const key = lesson.key.steps[index];
    const places = lesson.places[index];
    if (!sheet || !key || !places) throw new Error(`no step ${index}`);
    this.sheet = sheet;
    this.key = key;
    this.places = places;
  }

  /** The question, rightly where there is a right answer. */
  async answer(): Promise<void> {
    if (this.sheet.question) await this.learner.answer(this.sheet.id, this.key.right ?? 0);
  }

  /** @param isSetUp whether its start is laid out first, where it has one */
  async solve(isSetUp: boolean): Promise<Found[]> {
    const { learner, sheet, key, places } = this;
    if (isSetUp && sheet.start) {
      const problems = await learner.setUp(sheet.id);
      if (problems !== '')
        return [{ line: places.start, text: `The start of \`${sheet.id}\` cannot be laid out: ${problems}` }];
      // What the host was before does not count.
      await learner.repeat(sheet.id);
    }
    if (!key.check) return [];
    if ((await learner.progress(sheet.id)).isDone)
      return [
        { line: places.step, text: `All goals of \`${sheet.id}\` are reached before anything is done: look for more.` },
      ];
    const failed: Found[] = [];
    let said = '';
    for (const [n, move] of key.solution.entries()) {
      const line = places.moves[n] ?? places.step;
      const came = await this.make(move, nextOf(key.solution[n + 1]));
      if ('problem' in came) return [{ line, text: came.problem }];
      said = came.printed;
      if (!came.isEndless) continue;
      failed.push({ line, text: endless(move), seen: ending(said), isEnd: true });
      break;
    }
    return [...failed, ...(await this.left(said))];
  }

  private async make(move: Move, next: Next): Promise<Typed | { problem: string }> {
    const { learner } = this;
    try {
      if (!('line' in move)) {
        await learner.save(move.path, move.content);
        return { printed: '', isEndless: false };
      }
      return await (move.line === CTRL_C ? learner.interrupt(next) : learner.type(move.line, next));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const what = 'line' in move ? `\`${move.line}\`` : `Saving \`${move.path}\``;
      return { problem: `${what} is refused: ${error.message}.` };
    }
  }

  /** The goals that have not been reached. */
  private async left(said: string): Promise<Found[]> {
    const { learner, sheet, key, places } = this;
    const { goals } = await learner.progress(sheet.id);
    const open = (key.check?.goals ?? []).flatMap((goal, n) => ((goals[n] ?? null) === null ? [{ ...goal, n }] : []));
    return await Promise.all(
      open.map(async ({ say, is, n }) => ({
        line: places.goals[n] ?? places.step,
        text: `The solution of \`${sheet.id}\` does not reach the goal "${say}".`,
        seen: ` There is: ${await learner.why(is)}.${ending(said)}`,
      })),
    );
  }
}

function nextOf(move: Move | undefined): Next {
  if (!move || !('line' in move)) return null;
  return move.line === CTRL_C ? 'interrupt' : 'line';
}

function endless(move: Move): string {
  const line = 'line' in move ? move.line : '';
  return `\`${line}\` keeps the terminal; a line \`^C\` below it presses Ctrl+C.`;
}

function ending(printed: string): string {
  const lines = stripVTControlCharacters(printed)
    .trim()
    .split(/[\r\n]+/)
    .slice(-TOLD_LINES);
  return lines.join('') === '' ? '' : ` The last line printed:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
