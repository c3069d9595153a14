import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('the benchmarks run: one tiny round of each counts', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/bench/bench.mjs', '--pair', '--smoke'], {
    cwd: root,
    timeout: 280_000,
  });
  expect(stdout).not.toContain('DOES NOT COUNT');
  expect(stdout).toMatch(/\| Drydock +\| 1 of 1 /);
  expect(stdout).toMatch(/\| Socket\.IO +\| 1 of 1 /);
  expect(stdout).toContain('### S6');
  expect(stdout).toMatch(/### S9|S9 is left out/);
  expect(stdout).toContain('### S11');
  expect(stdout).toContain('### S14');
  expect(stdout).not.toContain('NaN');
});
