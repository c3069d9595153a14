import { expect, test } from 'vitest';
import { applyCompletion } from './apply-completion';

test('a single candidate is put in, with a space after it', () => {
  expect(applyCompletion('docker pu', 9, { from: 7, candidates: ['pull'] })).toEqual({
    line: 'docker pull ',
    cursor: 12,
    choices: [],
  });
});

test('a folder gets no space, so that the path goes on', () => {
  expect(applyCompletion('cd we', 5, { from: 3, candidates: ['web-app/'] }).line).toBe('cd web-app/');
});

test('several candidates are put in as far as they agree, and offered', () => {
  const candidates = ['web1', 'web2'];
  const first = applyCompletion('docker stop w', 13, { from: 12, candidates });
  expect(first).toEqual({ line: 'docker stop web', cursor: 15, choices: candidates });
  expect(applyCompletion(first.line, first.cursor, { from: 12, candidates }).choices).toEqual(candidates);
});

test('what stands behind the cursor stays', () => {
  expect(applyCompletion('docker st web1', 9, { from: 7, candidates: ['stop'] })).toEqual({
    line: 'docker stop web1',
    cursor: 11,
    choices: [],
  });
});

test('nothing fits: nothing changes', () => {
  expect(applyCompletion('docker zz', 9, { from: 7, candidates: [] })).toEqual({
    line: 'docker zz',
    cursor: 9,
    choices: [],
  });
});
