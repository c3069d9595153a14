import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildFolder } from './paths.mjs';

const lock = join(buildFolder, 'building');

/**
 * Runs `work` while no other process builds here: two starts at once would write into one another's files. The lock of
 * a process that died is taken over.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withBuildLock(work) {
  mkdirSync(buildFolder, { recursive: true });
  while (!tryLock()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock() {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid) return false; // left by an earlier process of our number
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 5_000; // made, its number not yet written
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
