import { expect, test } from 'vitest';
import { emptyHost } from './empty-room';
import { hashRoom } from './state-hash';
import { TestClass } from './testing-class';

/** A host on which something of everything goes on. */
function busy(room: TestClass, seat = 's1'): void {
  const type = (line: string, terminal = 't1') => {
    room.type(seat, line, terminal);
    room.pass(15_000);
  };
  type('docker pull -q nginx');
  type('docker pull -q busybox');
  type('docker run -d --name web1 -p 8080:80 -v data:/data nginx');
  type('docker run -d --name again --restart always busybox sleep 5');
  type("docker run -d --name sick --health-cmd 'test -e /x' --health-interval 2s nginx");
  type('docker network create back');
  for (const terminal of ['t2', 't3']) room.send(seat, { type: 'terminal.open', host: seat, terminal });
  type('docker logs -f web1', 't2');
  type('docker run -it --name shell busybox sh', 't3');
  type('sleep 1000; echo late > late.txt');
}

const reset = (room: TestClass, from: string, seats: 'all' | string[]) =>
  room.send(from, { type: 'host.reset', seats }).reply;

test('L40 a host that is reset is as it was when its seat was taken', () => {
  const room = new TestClass();
  busy(room);
  const receipts = new Map(room.own('s1').receipts);
  expect(reset(room, 's0', ['s1'])).toEqual({ ok: true, value: null });
  expect(room.host('s1')).toEqual(emptyHost('s1'));
  const { count, receipts: kept, ...own } = room.own('s1');
  const { count: _, receipts: __, ...fresh } = new TestClass().own('s1');
  expect(own).toEqual(fresh);
  expect([kept, count > 0]).toEqual([receipts, true]);
  expect(hashRoom(room.replayed())).toBe(hashRoom(room.state));
  expect(room.type('s1', 'docker ps -a').ok).toBe(true);
});

test('L40 nothing that was in flight comes onto the new host', () => {
  const room = new TestClass();
  busy(room);
  const begun = room.effects.flatMap((effect) => (effect.type === 'run' ? [effect.run] : []));
  const line = begun.find(({ target }) => target === 'host');
  reset(room, 's1', ['s1']);
  const aborted = room.effects.flatMap((effect) => (effect.type === 'abort' ? [effect.runId] : []));
  expect(aborted).toContain(line?.id);

  const before = hashRoom(room.state);
  const content = new TextEncoder().encode('late\n');
  for (const { id } of begun) {
    const file = {
      kind: 'file',
      mode: 0o644,
      uid: 1000,
      gid: 1000,
      size: 5,
      content: room.room.blobs.put(content),
    } as const;
    const reports = [
      { type: 'wrote', edits: [['/home/student/late.txt', file]], contents: [content] },
      { type: 'output', stream: 'stdout', text: 'late\n' },
      { type: 'ended', code: 0, cwd: '/', env: [], problem: null },
    ] as const;
    for (const report of reports) room.execute({ type: 'run.reported', runId: id, report });
  }
  room.pass(600_000);
  expect(hashRoom(room.state)).toBe(before);
});

test('L40 no other host feels it', () => {
  const room = new TestClass();
  busy(room, 's1');
  busy(room, 's2');
  const before = [room.host('s2'), room.own('s2')];
  const { events } = room.send('s0', { type: 'host.reset', seats: ['s1'] });
  expect(new Set(events.flatMap((event) => ('seat' in event ? [event.seat] : [])))).toEqual(new Set(['s0', 's1']));
  expect([room.host('s2'), room.own('s2')]).toEqual(before);
  room.send('s2', { type: 'terminal.interrupt', host: 's2', terminal: 't2' });
  room.send('s2', { type: 'terminal.answer', host: 's2', terminal: 't3', text: 'exit' });
  expect(room.own('s2').terminals.get('t2')?.job).toBeNull();
  expect(room.own('s2').terminals.get('t3')?.job).toBeNull();
});

test('L41 students reset their own host only', () => {
  const room = new TestClass();
  for (const seats of ['all' as const, ['s2'], ['s1', 's2'], ['s0'], []]) {
    expect(reset(room, 's1', seats)).toEqual({ ok: false, code: 'command/not-allowed' });
  }
  room.type('s1', 'docker volume create data');
  expect(reset(room, 's1', ['s1']).ok).toBe(true);
  expect(room.host('s1').volumes.size).toBe(0);
  expect(reset(room, 's0', ['s9'])).toEqual({ ok: false, code: 'seat/unknown' });
});

test('L41 all are the students, and an example comes back', () => {
  const room = new TestClass();
  for (const seat of ['s0', 's1', 's2']) room.type(seat, 'docker volume create data');
  reset(room, 's3', 'all');
  expect(['s0', 's1', 's2'].map((seat) => room.host(seat).volumes.size)).toEqual([1, 0, 0]);
  room.send('s0', { type: 'files.remove', host: 's0', path: '/home/student/web-app/Dockerfile' });
  reset(room, 's0', ['s0']);
  expect(room.own('s0').files.has('/home/student/web-app/Dockerfile')).toBe(true);
  expect(room.own('s0').terminals.get('t1')?.cwd).toBe('/home/student/web-app');
});
