import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../room/limits';
import { parseLesson } from './parse-lesson';
import { readLesson } from './read-lesson';

const HEAD = '---\ntitle: A lesson\nsummary: What it is about.\nminutes: 5\n---\n';
const CHECKED = '```try\ndocker ps\n```\n\n```check\n- say: Listed\n  ran: docker ps\n```\n';
const step = (title: string, body = CHECKED) => `## ${title}\n\n${body}\n`;

/** The titles of the steps that are read, how many are not, and in which lines there are mistakes. */
function outcome(text: string) {
  const { lesson, mistakes, leftOut } = readLesson(text);
  return { steps: lesson?.sheet.steps.map(({ title }) => title), leftOut, lines: mistakes.map(({ line }) => line) };
}

test('S11 a step with a mistake is left out, and told with its line', () => {
  const text = HEAD + step('One') + step('Two', `[a](b)\n\n${CHECKED}`) + step('Three');
  expect(outcome(text)).toEqual({ steps: ['One', 'Three'], leftOut: 1, lines: [19] });
  const whole = parseLesson(HEAD + step('One') + step('Three'));
  expect(whole.ok).toBe(true);
  if (whole.ok) expect(readLesson(text).lesson).toMatchObject({ sheet: whole.value.sheet, key: whole.value.key });
});

test('S11 steps without an ID keep the number that they have in the text', () => {
  const { lesson } = readLesson(HEAD + step('?', 'no check') + step('??'));
  expect(lesson?.sheet.steps.map(({ id }) => id)).toEqual(['step-2']);
});

test('S11 of two steps with one ID the second is left out; if the first has mistakes, that one', () => {
  expect(outcome(HEAD + step('One') + step('One') + step('Two'))).toMatchObject({ steps: ['One', 'Two'], leftOut: 1 });
  const { lesson, leftOut } = readLesson(HEAD + step('One', 'no check') + step('One'));
  expect([lesson?.places[0]?.step, leftOut]).toEqual([9, 1]);
});

test('S11 what stands before the first step is left out with its mistakes', () => {
  expect(outcome(`${HEAD}${CHECKED}${step('One')}`)).toEqual({ steps: ['One'], leftOut: 0, lines: [6, 10] });
  expect(outcome(`${HEAD}\`\`\`\nnever closed\n\n${step('One')}`)).toEqual({ steps: ['One'], leftOut: 0, lines: [6] });
});

test('S11 steps above the limit are left out', () => {
  const steps = Array.from({ length: LIMITS.lessonSteps + 3 }, (_, n) => step(`Step ${n}`)).join('');
  const { steps: read, leftOut } = outcome(HEAD + steps);
  expect([read?.length, leftOut]).toEqual([LIMITS.lessonSteps, 3]);
});

test.each([
  ['minutes', 'title: A\nsummary: b\nminutes: lots', { title: 'A', summary: 'b', minutes: 4 }],
  ['a summary', 'title: A\nminutes: 7', { title: 'A', summary: '', minutes: 7 }],
  ['an ID', 'title: A\nsummary: b\nminutes: 7\nid: No ID', { id: 'a', title: 'A', summary: 'b', minutes: 7 }],
  ['YAML in one line', 'title: A\nsummary: b: c\nminutes: 7', { title: 'A', summary: '', minutes: 7 }],
  ['a line much too long', `title: A\nsummary: ${'b '.repeat(2_000)}\nminutes: 7`, { title: 'A', summary: '' }],
])('S11 a lesson is read without what its head lacks: %s', (_, front, head) => {
  const { lesson, mistakes, leftOut } = readLesson(`---\n${front}\n---\n${step('One')}${step('Two')}`);
  expect(mistakes.length).toBeGreaterThan(0);
  expect(leftOut).toBe(0);
  expect(lesson?.sheet).toMatchObject(head);
  expect(lesson?.sheet.steps).toHaveLength(2);
});

test.each([
  ['no head', step('One')],
  ['a head without end', `---\ntitle: A\n${step('One')}`],
  ['no title', `---\nsummary: A\nminutes: 5\n---\n${step('One')}`],
  ['no step', HEAD],
  ['no step without a mistake', HEAD + step('One', 'words')],
  ['far too many lines', HEAD + step('One') + '\n'.repeat(2_500)],
  ['far too long a text', HEAD + step('One') + 'x\n\n'.repeat(LIMITS.lessonText)],
])('S11 nothing is left to be opened of a text with %s', (_, text) => {
  const { lesson, mistakes } = readLesson(text);
  expect(lesson).toBeNull();
  expect(mistakes.length).toBeGreaterThan(0);
});

test.each([
  ['a block without an end', '```try\ndocker ps\n\n```check\n- say: x\n  ran: docker ps\n```\n', 8],
  ['a last block without an end', '```try\ndocker ps\n```\n\n```check\n- say: x\n  ran: docker ps\n', 12],
  ['a block without a beginning', 'docker ps\n```\n\n```check\n- say: x\n  ran: docker ps\n```\n', 9],
  ['a block with a longer fence that has no end', `\`\`\`\`hint\nx\n\n${CHECKED}`, 8],
  ['a line that is too long', `${'x'.repeat(2_001)}\n\n${CHECKED}`, 8],
  ['a paragraph that is too long', `${'x '.repeat(501)}\n\n${CHECKED}`, 8],
  ['a paragraph with too many signs', `${'[a]'.repeat(90)}\n\n${CHECKED}`, 8],
  ['lists that lie too deep', `${'> '.repeat(40)}x\n\n${CHECKED}`, 8],
])('S11 %s spoils its own step, and no other', (_, body, line) => {
  const spoilt = `## Spoilt\n\n${body}`;
  const rest = step('One') + step('Two');
  expect(outcome(HEAD + spoilt + rest)).toEqual({ steps: ['One', 'Two'], leftOut: 1, lines: [line] });
  expect(outcome(HEAD + rest + spoilt)).toMatchObject({ steps: ['One', 'Two'], leftOut: 1 });
});

test('S11 whatever steps a lesson has, those without a mistake are read as if they stood alone in it', () => {
  const bodies = [
    CHECKED,
    `Words.\n\n${CHECKED}\n\`\`\`hint\n~~~sh\nx\n~~~\n\`\`\`\n`,
    '```question\nquestion: x\noptions: [a, b]\n```\n',
    `\`\`\`\`md\n\`\`\`check\n\`\`\`\`\n\n${CHECKED}`,
  ];
  const spoilt = [
    'no check',
    '```try\ndocker ps\n',
    `\`\`\`\`try\n${CHECKED}`,
    `<b>x</b>\n\n${CHECKED}`,
    '```check\n- {{\n```\n',
    `${'*_'.repeat(200)}\n${CHECKED}`,
    'x'.repeat(2_001),
  ];
  const written = fc.oneof(
    fc.constantFrom(...bodies).map((body) => ({ body, whole: true })),
    fc.constantFrom(...spoilt).map((body) => ({ body, whole: false })),
  );
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (steps) => {
      const texts = steps.map(({ body, whole }, n) => ({ text: step(`Step ${n}`, body), whole }));
      const { lesson, leftOut, mistakes } = readLesson(HEAD + texts.map(({ text }) => text).join(''));
      const alone = readLesson(HEAD + texts.flatMap(({ text, whole }) => (whole ? text : [])).join(''));
      expect(lesson?.sheet).toEqual(alone.lesson?.sheet);
      expect(lesson?.key).toEqual(alone.lesson?.key);
      expect(leftOut).toBe(steps.filter(({ whole }) => !whole).length);
      expect(mistakes.length === 0).toBe(lesson !== null && leftOut === 0);
    }),
    { numRuns: 120 },
  );
}, 30_000);
