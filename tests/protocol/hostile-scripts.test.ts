import { expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { RawScreen, testServer } from './test-server';

const HOSTILE = [
  ['an endless loop', 'while true; do :; done', /stopped|iteration|limit/i],
  ['a memory bomb', 'x=aaaaaaaaaaaaaaaa; while true; do x="$x$x"; done', /stopped|limit|memory/i],
  ['endless output', 'while true; do yes; done', /stopped|limit|more than/i],
] as const;

test('R41 whatever one seat runs in its shell, the others go on working and its own terminal comes back', async () => {
  await using server = await testServer({ sandbox: new WorkerSandbox() });
  const { room } = await server.open();
  using calm = await RawScreen.of(server.url, await server.join(room.code, 'Calm'));
  for (const [what, line, words] of HOSTILE) {
    using rude = await RawScreen.of(server.url, await server.join(room.code, what));
    expect((await rude.type(line)).ok).toBe(true);
    const printed = calm.screenText().length;
    expect((await calm.type('echo calm | tr a-z A-Z; docker ps')).ok).toBe(true);
    await calm.until(() => /CALM\nCONTAINER ID/.test(calm.screenText().slice(printed)));
    await calm.until(() => idle(calm));
    // What has not been stopped by a limit yet is stopped by Ctrl-C.
    const host = rude.welcomes[0]?.you?.seat ?? '';
    const reply = await rude.send({ type: 'terminal.interrupt', host, terminal: 't1' });
    await rude.until(() => idle(rude));
    if (!reply.ok) expect([what, rude.screenText().slice(line.length)]).toEqual([what, expect.stringMatching(words)]);
    expect((await rude.type('docker ps')).ok).toBe(true);
    await rude.until(() => rude.screenText().includes('CONTAINER ID'));
  }
});

test('R41 a fork bomb meets the bound on processes by itself, and the others go on working', async () => {
  await using server = await testServer({ sandbox: new WorkerSandbox() });
  const { room } = await server.open();
  using calm = await RawScreen.of(server.url, await server.join(room.code, 'Calm'));
  using rude = await RawScreen.of(server.url, await server.join(room.code, 'Rude'));
  expect((await rude.type('f() { f | f & }; f')).ok).toBe(true);
  expect((await calm.type('echo calm | tr a-z A-Z; docker ps')).ok).toBe(true);
  await calm.until(() => /CALM\nCONTAINER ID/.test(calm.screenText()));
  // Nobody stops it.
  await rude.until(() => idle(rude));
  expect(rude.screenText()).toMatch(/^bash: fork: Resource temporarily unavailable$/m);
  expect(rude.screenText().match(/^\[\d+\] \d+$/gm)).toHaveLength(1);
  expect((await rude.type('docker ps')).ok).toBe(true);
  await rude.until(() => rude.screenText().includes('CONTAINER ID'));
});

test('R42 Ctrl-C ends a script, even one that sleeps, and what it started goes on', async () => {
  await using server = await testServer({ sandbox: new WorkerSandbox() });
  const { room } = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(room.code, 'Ana'));
  const host = bench.welcomes[0]?.you?.seat ?? '';
  await bench.type('docker run -d --name left busybox sleep 600; echo begun; sleep 600; echo never');
  await bench.until(() => bench.screenText().includes('begun\n'));
  expect((await bench.send({ type: 'terminal.interrupt', host, terminal: 't1' })).ok).toBe(true);
  await bench.until(() => idle(bench));
  expect(bench.screenText()).not.toMatch(/^never$/m);
  const container = [...(bench.replica.state.hosts.get(host)?.containers.values() ?? [])][0];
  expect(container?.state.status).toBe('running');
});

function idle(screen: RawScreen): boolean {
  const seat = screen.welcomes.at(-1)?.you?.seat ?? '';
  return screen.replica.state.privates.get(seat)?.terminals.get('t1')?.job === null;
}
