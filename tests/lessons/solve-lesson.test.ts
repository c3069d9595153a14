import { afterAll, expect, test } from 'vitest';
import { parseLesson } from '#engine/lesson/parse-lesson';
import { type Solved, solveLesson } from '#server/lessons/solve-lesson';
import { SoloServer } from '#server/shell/solo-server';

const server = new SoloServer({ leaping: true });
afterAll(() => server[Symbol.asyncDispose]());

/** The first step begins in line 6. */
async function solved(steps: string): Promise<Solved> {
  const text = `---\ntitle: A lesson\nsummary: For a test.\nminutes: 1\n---\n${steps}`;
  const read = parseLesson(text);
  if (!read.ok) throw new Error(read.error.map(({ line, text }) => `${line}: ${text}`).join('\n'));
  return await solveLesson(server, text, read.value);
}

const fenced = (word: string, ...lines: string[]) => [`\`\`\`${word}`, ...lines, '```', ''].join('\n');

test('a goal that is not reached is told with its line, what there is and what was printed last', async () => {
  const { mistakes } = await solved(
    `## One\n${fenced('check', '- say: web runs', '  container: { name: web, state: running }')}${fenced('try', 'docker create --name web busybox', 'docker start weeb')}`,
  );
  expect(mistakes).toEqual([{ line: 8, text: expect.stringContaining('does not reach the goal "web runs"') }]);
  expect(mistakes[0]?.text).toMatch(/There is: containers: web \(created, busybox[\s\S]*No such container: weeb/);
});

test('a step that is done before anything is done teaches nothing', async () => {
  const { mistakes } = await solved(
    `## One\n${fenced('check', '- say: nothing is there', '  image: { count: 0 }')}${fenced('try', 'docker images')}`,
  );
  expect(mistakes).toEqual([{ line: 6, text: expect.stringMatching(/^All goals of `one` are reached before/) }]);
});

test('keys are pressed and programs answered; what keeps the terminal is told', async () => {
  const inFront = (...lines: string[]) =>
    `## One\n${fenced('check in-order', '- say: runs', '  container: { state: running }', '- say: has ended', '  container: { state: exited, exit: 3 }')}${fenced('solution', ...lines)}`;
  const shell = 'docker run -it --name box busybox';
  expect(await solved(inFront(shell, 'echo hi', 'exit 3'))).toEqual({ mistakes: [], onlySetUp: [] });
  expect(await solved(inFront(shell, '^C', 'exit 3'))).toEqual({ mistakes: [], onlySetUp: [] });
  const { mistakes } = await solved(inFront('docker run --name box nginx'));
  expect(mistakes).toEqual([
    { line: 10, text: expect.stringContaining('does not reach the goal "has ended"') },
    { line: 14, text: expect.stringMatching(/^`docker run --name box nginx` keeps the terminal/) },
  ]);
});

test('a start is tried on a new host, and a step that needs it is named', async () => {
  const one = `## One\n${fenced('check', '- say: pulled', '  image: { tag: busybox }')}${fenced('try', 'docker pull busybox')}`;
  const two = (...start: string[]) =>
    `## Two\n${fenced('check', '- say: web is gone', '  all:', '    - container: { name: web, count: 0 }', '    - ran: docker rm')}${fenced('try', 'docker rm web')}${fenced('start', ...start)}`;
  expect(await solved(one + two('images: [busybox]', 'lines: [docker create --name web busybox]'))).toEqual({
    mistakes: [],
    onlySetUp: [],
  });
  const { mistakes } = await solved(one + two('images: [nosuchimage]'));
  expect(mistakes).toEqual([
    { line: 24, text: expect.stringMatching(/^Begun with the start of `two`: The start of `two` cannot be laid out:/) },
  ]);
});

test('a step that can be done after its start alone is named, and is no mistake', async () => {
  const one = `## One\n${fenced('check', '- say: pulled', '  image: { tag: busybox }')}${fenced('try', 'docker pull busybox')}`;
  const two = `## Two\n${fenced('check', '- say: web runs', '  container: { name: web, state: running }')}${fenced('try', 'docker start web')}${fenced('start', 'images: [busybox]', 'lines: [docker create --name web busybox top]')}`;
  expect(await solved(one + two)).toEqual({ mistakes: [], onlySetUp: ['two'] });
});
