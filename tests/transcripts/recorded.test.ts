import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { normalise } from './normalise';
import { type RecordedStep, readTranscript, writeStep } from './transcript';

const folder = join(import.meta.dirname, 'recorded');
const names = readdirSync(folder).map((file) => file.replace(/\.transcript$/, ''));

const server = new SoloServer({ leaping: true });
afterAll(() => server[Symbol.asyncDispose]());

/** Types the lines of a session into a shell of its own; answers as what was recorded and what came back. */
async function played(name: string): Promise<{ recorded: string; ours: string }> {
  const { steps } = readTranscript(readFileSync(join(folder, `${name}.transcript`), 'utf8'));
  const answers: RecordedStep[] = [];
  await using shell = await StudentShell.openEmpty(server);
  for (const { line } of steps) answers.push({ line, ...(await shell.run(line)) });
  return { recorded: written(steps), ours: written(answers) };
}

function written(steps: readonly RecordedStep[]): string {
  return normalise(steps).flatMap(writeStep).join('\n');
}

test.each(names)('K60 what was recorded from a real engine comes back from ours: %s', async (name) => {
  const { recorded, ours } = await played(name);
  expect(ours).toBe(recorded);
});
