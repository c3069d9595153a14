import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDirectory } from './directory-lock';
import { processIdentity } from './process-identity';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'drydock-lock-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function leaveClaim(claim: unknown): string {
  const folder = join(directory, 'lock');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'left.json');
  writeFileSync(path, typeof claim === 'string' ? claim : JSON.stringify(claim));
  return path;
}

test('a held directory is refused, also within one process, until it is released', async () => {
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'directory-in-use' });
  lock.release();
  lock.release();
  const again = await lockDirectory(directory);
  again.release();
  expect(readdirSync(join(directory, 'lock'))).toEqual([]);
});

test('of many that come at once at most one gets in, and afterwards it is free', async () => {
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
  const got = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(got.length).toBeLessThanOrEqual(1);
  for (const lock of got) lock.release();
  (await lockDirectory(directory)).release();
});

test('the claim of a dead process is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const identity = processIdentity(child.pid ?? 0);
  expect(identity).not.toBeNull();
  leaveClaim({ host: hostname(), pid: child.pid, process: identity });
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${child.pid}`);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  (await lockDirectory(directory)).release();
});

test('a process number that was given to another process does not count', async () => {
  leaveClaim({ host: hostname(), pid: process.pid, process: `${process.pid} an earlier run` });
  (await lockDirectory(directory)).release();
});

test('a claim from another machine or container counts while it is touched', async () => {
  const path = leaveClaim({ host: 'elsewhere', pid: 1, process: '1' });
  await expect(lockDirectory(directory)).rejects.toThrow('process 1 on elsewhere');
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(path, minuteAgo, minuteAgo);
  (await lockDirectory(directory)).release();
});

test.each(['', '{"pid":', '[]'])('a damaged claim %j does not keep the directory locked', async (text) => {
  leaveClaim(text);
  (await lockDirectory(directory)).release();
});
