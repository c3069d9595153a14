import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleFiles } from '#engine/catalogue/example-files';
import { readLessonFile } from '#server/lessons/shipped-lessons';

test.each(['build-and-cache', 'node-app'])('S18 the Node example of %s is the one on hosts', async (id) => {
  const { read } = await readLessonFile(join(import.meta.dirname, `../../lessons/${id}.md`));
  if (!read.ok) throw new Error(`${id} has mistakes`);
  const given = new Map(exampleFiles());
  const laid = read.value.key.steps.flatMap(({ start }) => start?.files ?? []);
  const ofExample = laid.filter(({ path }) => path.startsWith('/home/student/web-app/'));
  expect(new Set(ofExample.map(({ path }) => path)).size).toBe(given.size);
  const written = read.value.key.steps.flatMap(({ solution }) => solution);
  const dockerfiles = written.flatMap((move) =>
    'path' in move && move.path.endsWith('/Dockerfile') ? [move.content] : [],
  );
  for (const { path, content } of ofExample) {
    const example = [...given].find(([name]) => path.endsWith(name))?.[1];
    if (path.endsWith('/Dockerfile')) dockerfiles.push(content);
    else expect([path, content]).toEqual([path, example]);
  }
  // Laid out, or written by the learner in the end.
  expect(dockerfiles).toContain([...given].find(([name]) => name.endsWith('Dockerfile'))?.[1]);
});
