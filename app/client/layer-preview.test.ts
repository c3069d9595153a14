import { expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import { layerPreview } from './layer-preview';

const DOCKERFILE = 'FROM busybox\nWORKDIR /app\nCOPY hello.txt /\nRUN echo two\nCMD ["sleep","600"]\n';

function host(): ClientHost {
  const made = new ClientHost();
  made.save('Dockerfile', DOCKERFILE);
  made.save('hello.txt', 'hello\n');
  return made;
}

const preview = (student: ClientHost, dockerfile: string | null, reference = 'hello') =>
  layerPreview(student.room.state, 's1', dockerfile, reference);

function fates(student: ClientHost, dockerfile: string): string[] {
  const shown = preview(student, dockerfile, 'other');
  return shown.is === 'plan' ? shown.steps.map(({ fate }) => fate) : [shown.is];
}

test('before a build every instruction that changes files is a new layer', () => {
  const shown = preview(host(), DOCKERFILE);
  expect(shown).toMatchObject({ is: 'plan', earlierStages: 0, base: { kind: 'image', reference: 'busybox' } });
  expect(fates(host(), DOCKERFILE)).toEqual(['made', 'made', 'made', 'settings']);
});

test('after it the layers are those of the image, the base’s below', () => {
  const student = host();
  expect(student.docker('docker build -t hello .').code).toBe(0);
  const shown = preview(student, DOCKERFILE);
  expect(shown).toMatchObject({ is: 'image', name: 'hello', base: 1 });
  expect(shown.is === 'image' && shown.layers.map(({ createdBy }) => createdBy.slice(0, 4)).slice(1)).toEqual([
    'WORK',
    'COPY',
  ]);
});

test('what follows a changed line is made anew; what copies files hangs on them; what changed nothing made no layer', () => {
  const student = host();
  student.docker('docker build -t hello .');
  expect(fates(student, DOCKERFILE)).toEqual(['kept', 'perhaps', 'settings', 'settings']);
  expect(fates(student, DOCKERFILE.replace('echo two', 'echo three'))).toEqual(['kept', 'perhaps', 'made', 'settings']);
  expect(fates(student, DOCKERFILE.replace('/app', '/srv'))).toEqual(['made', 'made', 'made', 'settings']);
});

test('a mistake is told in the builder’s words, and no Dockerfile is no mistake', () => {
  expect(preview(host(), 'FROM busybox\nRUNN echo\n')).toMatchObject({ is: 'mistake' });
  expect(preview(host(), null)).toEqual({ is: 'none' });
});

test('a last stage that builds on an earlier one begins there', () => {
  const shown = preview(host(), 'FROM busybox AS base\nRUN echo one\nFROM base\nRUN echo two\n');
  expect(shown).toMatchObject({ is: 'plan', earlierStages: 1, base: { kind: 'stage', name: 'base' } });
});
