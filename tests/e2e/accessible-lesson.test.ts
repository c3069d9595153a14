import { test } from 'vitest';
import { wordsIn } from '../../app/ui/language/words-in';
import { appears, dismiss, judging, LONG, SLOW } from './judging';

const { judge } = judging();

test(
  'the lessons of somebody who works alone',
  async () => {
    const file = { name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await judge('/course', {}, [
      { name: 'fresh', enter: (page) => page.getByRole('listitem').nth(5).waitFor(SLOW) },
      {
        name: 'a file that holds no progress',
        enter: async (page, language) => {
          await page.locator('input[type=file]').setInputFiles(file);
          await appears(page, wordsIn(language, 'course')('kept.notOurs').slice(0, 20));
        },
      },
    ]);
  },
  LONG,
);

test(
  'the wall while a class is asked and tests claims, and the sheet that comes of it',
  async () => {
    const screens = {
      'wall-lesson': '.wall-lesson',
      'wall-own-pace': '.wall-paces',
      'wall-asked-again': '.wall-poll',
      'wall-answers': '.poll-bars',
      'wall-claims': '.claim-card',
      'wall-claim': '.claim-large',
      'wall-table': '.exam-table',
      'exam-sheet': '.exam-sheet',
    };
    for (const [screen, part] of Object.entries(screens)) {
      await judge(`/look/${screen}`, { width: 1920, height: 1080 }, [
        { name: screen, enter: (page) => page.locator(part).first().waitFor(SLOW) },
      ]);
    }
    await judge('/look/claims', { phone: true }, [
      { name: 'the board', enter: (page) => page.locator('.claim-large').waitFor(SLOW) },
      {
        name: 'where a number comes from',
        enter: async (page) => {
          await page.locator('.evidence-number').first().click();
          await page.locator('dialog[open]').waitFor(SLOW);
        },
        leave: dismiss,
      },
    ]);
  },
  LONG,
);

test(
  'a bench in a lesson, from the question to what has come of it',
  async () => {
    const screens = {
      'bench-predict': '.answer-form',
      'bench-again': '.answer-form',
      'bench-shown': '.poll-bars',
      'bench-hints': '.step-hint',
      'bench-done': '.step-done',
      'bench-push': '.step-place',
      'bench-alone': '.step-way',
      'bench-claim': '.answer-form',
      'bench-claim-shown': '.evidence',
    };
    for (const [n, [screen, part]] of Object.entries(screens).entries()) {
      await judge(`/look/${screen}`, { phone: n % 2 === 1 }, [
        { name: screen, enter: (page) => page.locator(part).first().waitFor(SLOW) },
      ]);
    }
    await judge('/look/bench-alone', {}, [
      { name: 'the step', enter: (page) => page.locator('.step-card').waitFor(SLOW) },
      {
        name: 'all steps',
        enter: async (page, language) => {
          await page.getByRole('button', { name: wordsIn(language, 'lesson')('steps') }).click();
          await page.locator('.step-list:popover-open').waitFor(SLOW);
        },
        leave: dismiss,
      },
      {
        name: 'setting it up',
        enter: async (page, language) => {
          await page.getByRole('button', { name: wordsIn(language, 'lesson')('setUp.name') }).click();
          await page.locator('dialog[open]').waitFor(SLOW);
        },
        leave: dismiss,
      },
    ]);
    await judge('/look/bench-claims', {}, [
      {
        name: 'all claims',
        enter: async (page, language) => {
          await page.getByRole('button', { name: wordsIn(language, 'poll')('claim.board') }).click();
          await page.locator('dialog[open] .claim-card').first().waitFor(SLOW);
        },
        leave: dismiss,
      },
    ]);
  },
  LONG,
);
