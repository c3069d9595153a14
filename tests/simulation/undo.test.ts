import { expect, test } from 'vitest';
import { UNDO_STEPS } from '#engine/model/undo-step';
import { begunClass } from './begun-class';
import type { PlayedClass } from './played-class';

const FOREVER = 'sh -c "while :; do :; done"';

function typed(...lines: string[]): PlayedClass {
  const inClass = begunClass();
  for (const line of lines) inClass.type('s1', line);
  return inClass;
}

function statusOf(inClass: PlayedClass, name: string): string | undefined {
  const { names, containers } = inClass.host('s1');
  const state = containers.get(names.get(name) ?? '')?.state;
  return state && ('exitCode' in state ? `${state.status} ${state.exitCode}` : state.status);
}

const named = (inClass: PlayedClass) => [...inClass.host('s1').names.keys()];

test('U1 a container comes back with its files, its log and its ports', () => {
  const inClass = typed(
    'docker run -d --name web -p 8080:80 -v data:/data busybox httpd -f -p 80',
    'docker exec web sh -c "echo two > /two"',
    'docker rm -fv web',
  );
  expect(named(inClass)).toEqual([]);
  expect(inClass.undo('s1')).toBe(true);
  expect(statusOf(inClass, 'web')).toBe('running');
  expect(inClass.type('s1', 'docker port web').out).toContain('8080');
  expect(inClass.type('s1', 'docker diff web').out).toContain('A /two');
});

test('U1 files of the host, saved or removed in the editor, go back', () => {
  const inClass = begunClass();
  const files = () => [...inClass.own('s1').files.keys()].filter((path) => path.endsWith('/note'));
  inClass.save('s1', 'note', 'one');
  inClass.send('s1', { type: 'files.remove', host: 's1', path: '/home/student/note' });
  expect(files()).toEqual([]);
  inClass.undo('s1');
  expect(files()).toEqual(['/home/student/note']);
  inClass.undo('s1');
  expect(files()).toEqual([]);
});

test('U2 lines that nothing came of are passed over; one goes back at least twenty steps, and only so far', () => {
  const inClass = typed(...Array.from({ length: UNDO_STEPS + 5 }, (_, n) => `docker volume create v${n}`));
  inClass.type('s1', 'docker ps -a');
  inClass.type('s1', '');
  inClass.type('s1', 'docker rm nosuch');
  expect(UNDO_STEPS).toBeGreaterThanOrEqual(20);
  for (let n = 0; n < UNDO_STEPS; n += 1) expect(inClass.undo('s1')).toBe(true);
  expect(inClass.undo('s1')).toBe(false);
  expect([...inClass.host('s1').volumes.keys()]).toEqual(['v0', 'v1', 'v2', 'v3', 'v4']);
});

test('U2 after an undo new lines are undone first', () => {
  const inClass = typed('docker volume create va', 'docker volume create vb');
  inClass.undo('s1');
  inClass.type('s1', 'docker volume create vc');
  inClass.undo('s1');
  expect([...inClass.host('s1').volumes.keys()]).toEqual(['va']);
  inClass.undo('s1');
  expect([...inClass.host('s1').volumes.keys()]).toEqual([]);
});

test('U3 what is in the registry and on the screens stays', () => {
  const inClass = typed('docker tag busybox registry:5000/ana/web', 'docker push registry:5000/ana/web');
  inClass.undo('s1');
  expect([...inClass.state.registry.repositories.keys()]).toContain('ana/web');
  expect(inClass.own('s1').terminals.get('t1')?.lastCode).toBe(0);
});

test('U4 a reset and a gift are where undoing ends', () => {
  for (const command of [
    { type: 'host.reset', seats: ['s1'] },
    { type: 'class.give', to: ['s1'], gift: { kind: 'image', reference: 'alpine:3.20' } },
  ] as const) {
    const inClass = typed('docker volume create va');
    inClass.execute({ seat: 's0', client: 'deck', clientSeq: 1 }, command);
    expect(inClass.undo('s1')).toBe(false);
  }
});

test('U4 what is done after a reset goes back to the new host, never to the one before', () => {
  const inClass = typed('docker run -d --name old busybox sleep 600');
  inClass.execute({ seat: 's0', client: 'deck', clientSeq: 1 }, { type: 'host.reset', seats: ['s1'] });
  for (const line of ['docker volume create va', 'docker volume create vb']) inClass.type('s1', line);
  inClass.undo('s1');
  expect([named(inClass), [...inClass.host('s1').volumes.keys()]]).toEqual([[], ['va']]);
  inClass.undo('s1');
  expect([named(inClass), [...inClass.host('s1').volumes.keys()]]).toEqual([[], []]);
  expect(inClass.undo('s1')).toBe(false);
});

test('U6 nothing is undone while a line runs, or when there is nothing', () => {
  const inClass = typed('docker volume create va');
  inClass.begin('s1', 'docker events', 't1');
  expect(inClass.undo('s1')).toBe(false);
  const moment = { now: inClass.now, random: (count: number) => new Uint8Array(count) };
  const reply = (seat: string) =>
    inClass.room.execute({ seat, client: 'other', clientSeq: 1 }, { type: 'host.undo' }, moment).reply;
  expect(reply('s1')).toEqual({ ok: false, code: 'host/busy' });
  expect(reply('s0')).toEqual({ ok: false, code: 'host/busy' });
});

test('U7 a script that has run all the time runs on; one that was ended has ended with 137, like after a crash', () => {
  const inClass = typed(
    `docker run -d --name ticks busybox ${FOREVER}`,
    `docker run -d --name ends busybox ${FOREVER}`,
  );
  const runOf = () => inClass.own('s1').processes.get(inClass.host('s1').names.get('ticks') ?? '');
  const run = runOf();
  inClass.type('s1', 'docker kill ends');
  inClass.undo('s1');
  expect([statusOf(inClass, 'ticks'), statusOf(inClass, 'ends')]).toEqual(['running', 'exited 137']);
  expect(runOf()).toEqual(run);
  expect(run?.kind === 'script' && inClass.room.runs.get(run.run)).toBeTruthy();
});

test('U7 a script that was paused in between goes on', () => {
  const inClass = typed(`docker run -d --name ticks busybox ${FOREVER}`, 'docker pause ticks');
  const signals: unknown[] = [];
  const { execute } = inClass.room;
  inClass.room.execute = (...given) => {
    const turn = execute.apply(inClass.room, given);
    signals.push(...turn.effects.filter(({ type }) => type === 'signal'));
    return turn;
  };
  inClass.undo('s1');
  expect(statusOf(inClass, 'ticks')).toBe('running');
  expect(signals).toMatchObject([{ type: 'signal', signal: 'CONT' }]);
});

test('U7 what was started since has ended and never reports again', () => {
  const inClass = typed(`docker run -d --name ticks busybox ${FOREVER}`);
  const process = inClass.own('s1').processes.get(inClass.host('s1').names.get('ticks') ?? '');
  const run = process?.kind === 'script' ? process.run : '';
  inClass.undo('s1');
  expect(named(inClass)).toEqual([]);
  expect(inClass.room.runs.get(run)).toBeUndefined();
});

test('U7 services are woken again when they want to be, restart policies and health checks go on', () => {
  const inClass = typed(
    'docker run -d --name short busybox sleep 30',
    'docker run -d --name again --restart always busybox sleep 3',
    'docker run -d --name checked --health-cmd true --health-interval 2s busybox sleep 600',
    'docker rm -f short again checked',
  );
  inClass.undo('s1');
  expect([statusOf(inClass, 'short'), statusOf(inClass, 'again')]).toEqual(['running', 'running']);
  inClass.pass(40_000);
  expect(statusOf(inClass, 'short')).toBe('exited 0');
  const host = inClass.host('s1');
  expect(host.containers.get(host.names.get('again') ?? '')?.restartCount).toBeGreaterThan(1);
  expect(host.containers.get(host.names.get('checked') ?? '')?.health?.status).toBe('healthy');
});

test('U8 the terminal says what was undone, where it was typed', () => {
  const inClass = begunClass();
  inClass.type('s1', 'docker volume create va', 'beside');
  const from = inClass.events.length;
  inClass.undo('s1');
  const notes = inClass.events.slice(from).flatMap(({ event }) => (event.type === 'terminal.printed' ? [event] : []));
  expect(notes).toMatchObject([{ terminal: 'beside', kind: 'note', text: 'undone: docker volume create va\n' }]);
});
