import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isTried } from '#engine/claims/is-tried';
import type { ParsedLesson } from '#engine/lesson/parsed-lesson';
import type { Move } from '#engine/model/lesson';
import { Learner, type Next } from '#server/lessons/learner';
import { lessonPaths, readLessonFile } from '#server/lessons/shipped-lessons';
import { SoloServer } from '#server/shell/solo-server';

const server = new SoloServer({ leaping: true });
afterAll(() => server[Symbol.asyncDispose]());

/** One image on several hosts takes several people. */
const OF_SEVERAL = [43];

const paths = await lessonPaths(join(import.meta.dirname, '../../lessons'));

test.each(paths.map((path) => [basename(path, '.md'), path] as const))(
  'Q30 working through %s fills the evidence of the claims that it decides',
  async (_, path) => {
    const { text, read } = await readLessonFile(path);
    if (!read.ok) throw new Error('the lesson has mistakes');
    const lesson = read.value;
    await using learner = await Learner.sitDown(server, text, 'class');
    for (const index of lesson.sheet.steps.keys()) await workThrough(learner, lesson, index);

    const claims = [...new Set(lesson.key.steps.flatMap((step) => step.claims.map(({ claim }) => claim)))];
    const evidence = await learner.room.actor.evidence.of(claims);
    const untried = claims.filter((claim) => !evidence.get(claim)?.some(isTried));
    expect(untried.filter((claim) => !OF_SEVERAL.includes(claim))).toEqual([]);
    for (const { id, numbers } of [...evidence.values()].flat()) {
      expect([id, numbers.seats?.value, numbers.leaders?.value ?? 0]).toEqual([id, 1, 0]);
    }
  },
);

async function workThrough(learner: Learner, { sheet, key }: ParsedLesson, index: number): Promise<void> {
  const step = sheet.steps[index];
  const own = key.steps[index];
  if (!step || !own) throw new Error(`no step ${index}`);
  await learner.goTo(sheet.id, index);
  if (step.question) await learner.answer(step.id, own.right ?? 0);
  // A container whose removal has failed comes only with a start.
  if (own.start && (index === 0 || own.start.broken)) await learner.setUp(step.id);
  for (const [n, move] of own.solution.entries()) {
    const next = nextOf(own.solution[n + 1]);
    if (!('line' in move)) await learner.save(move.path, move.content);
    else await (move.line === '^C' ? learner.interrupt(next) : learner.type(move.line, next));
  }
}

function nextOf(move: Move | undefined): Next {
  if (!move || !('line' in move)) return null;
  return move.line === '^C' ? 'interrupt' : 'line';
}
