import { expect, test } from 'vitest';
import { npmSummary } from './npm-summary';

test('npm 6 tells of contributors and of the lock file it made', () => {
  expect(npmSummary({ added: 10, packages: 10, version: '6.14.18', madeLock: true })).toEqual({
    stdout:
      'added 10 packages from 7 contributors and audited 10 packages in 2.041s\n\n1 package is looking for funding\n  run `npm fund` for details\n\nfound 0 vulnerabilities\n\n',
    stderr: 'npm notice created a lockfile as package-lock.json. You should commit this file.\n',
  });
});

test('npm 10 does not, and counts the project itself', () => {
  const again = npmSummary({ added: 0, packages: 10, version: '10.8.2', madeLock: true });
  expect(again).toEqual({
    stdout: '\nup to date, audited 11 packages in 412ms\n\nfound 0 vulnerabilities\n',
    stderr: '',
  });
});
