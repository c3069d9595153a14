import { expect, test } from 'vitest';
import { errorGist } from './error-gist';

test.each([
  ['docker: Error response from daemon: pull access denied for nope', 'pull access denied for nope'],
  ['Error response from daemon: No such container: web1', 'No such container: web1'],
  ['ERROR: failed to build: no such file', 'failed to build: no such file'],
  ['bash: dcoker: command not found', 'bash: dcoker: command not found'],
  ['Error response from daemon: ', 'Error response from daemon: '],
])('%s', (error, gist) => {
  expect(errorGist(error)).toBe(gist);
});
