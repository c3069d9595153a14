import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRoomStore } from '#server/store/open-room-store';

let dataDirectory: string;
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'drydock-kill-'));
});
afterEach(() => {
  rmSync(dataDirectory, { recursive: true, force: true });
});

function startAppending(): { child: ChildProcess; acknowledged: () => number[] } {
  const script = join(import.meta.dirname, 'appending-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const acknowledged = () => output.split('\n').slice(0, -1).map(Number);
  return { child, acknowledged };
}

test('R8 what was acknowledged before kill -9 is there afterwards, whole and in order, several times over', async () => {
  let stored = 0;
  for (const appends of [1, 40, 150]) {
    const { child, acknowledged } = startAppending();
    const before = stored;
    await vi.waitUntil(() => acknowledged().length >= appends || child.exitCode !== null, {
      timeout: 250_000,
      interval: 5,
    });
    const exited = once(child, 'close');
    child.kill('SIGKILL');
    await exited;
    const promised = acknowledged().at(-1) ?? 0;
    expect(promised).toBe(before + 3 * acknowledged().length);

    const store = await openRoomStore({ dataDirectory, databaseUrl: null });
    stored = await store.lastSeq('r');
    const events = await store.readEvents('r', 0, stored + 1000);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: stored }, (_, index) => index + 1));
    expect(events.every(({ at, seq }) => at === seq)).toBe(true);
    expect(await store.readBlobs('r')).toHaveLength(stored / 3);
    await store.close();
    // At most the one batch that was under way may be there too.
    expect([promised, promised + 3]).toContain(stored);
  }
});

test('a first boot that was cut short is done again from the start', async () => {
  const draft = join(dataDirectory, 'pglite.draft');
  mkdirSync(draft);
  writeFileSync(join(draft, 'PG_VERSION'), 'half');
  const store = await openRoomStore({ dataDirectory, databaseUrl: null });
  expect(await store.listRooms(1)).toEqual([]);
  await store.close();
  expect(existsSync(draft)).toBe(false);
  expect(readdirSync(dataDirectory).sort()).toEqual(['lock', 'pglite']);
});

test('a directory in use by a living process is refused with advice, and opens when that one is gone', async () => {
  const { child, acknowledged } = startAppending();
  await vi.waitUntil(() => acknowledged().length > 0 || child.exitCode !== null, { timeout: 250_000 });
  const config = { dataDirectory, databaseUrl: null };
  await expect(openRoomStore(config)).rejects.toMatchObject({
    code: 'directory-in-use',
    message: expect.stringMatching(new RegExp(`process ${child.pid}.*DRYDOCK_DATA.*DATABASE_URL`, 's')),
  });
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  const store = await openRoomStore(config);
  expect(await store.lastSeq('r')).toBeGreaterThan(0);
  await store.close();
});

test('files that are no database are reported, and left alone', async () => {
  mkdirSync(join(dataDirectory, 'pglite'));
  writeFileSync(join(dataDirectory, 'pglite', 'PG_VERSION'), '18\n');
  await expect(openRoomStore({ dataDirectory, databaseUrl: null })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(dataDirectory),
  });
  expect(readdirSync(join(dataDirectory, 'pglite'))).toEqual(['PG_VERSION']);
  expect(readdirSync(join(dataDirectory, 'lock'))).toEqual([]);
});
