import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_SETTINGS, type Gift, type StartingState } from '../model/class-state';
import type { Audience } from './command';
import { hostFileSystem } from './host-files';
import { LIMITS } from './limits';
import { TestClass } from './testing-class';

const EMPTY: StartingState = { fresh: false, files: [], images: [], lines: [] };

function given(room: TestClass, gift: Gift | Partial<StartingState>, to: Audience = 'all') {
  const whole: Gift = 'kind' in gift ? gift : { kind: 'start', start: { ...EMPTY, ...gift } };
  return room.send('s0', { type: 'class.give', to, gift: whole }).reply;
}

const image = (reference: string): Gift => ({ kind: 'image', reference });

test('L30 all are the students who take part; seats that are named are those', () => {
  const room = new TestClass();
  room.join('Dan');
  room.join('Eve');
  room.send('s0', { type: 'seat.set-watching', seat: 's4', watching: true });
  room.send('s0', { type: 'seat.send-out', seat: 's5', how: 'kicked' });
  const having = () => [...room.state.hosts.values()].filter(({ tags }) => tags.has('busybox:latest'));
  given(room, image('busybox'));
  expect(having().map(({ seat }) => seat)).toEqual(['s1', 's2']);
  given(room, image('busybox'), ['s4', 's0', 's4']);
  expect(having().map(({ seat }) => seat)).toEqual(['s0', 's1', 's2', 's4']);
  for (const absent of ['s5', 's9']) {
    expect(given(room, image('nginx'), ['s1', absent])).toEqual({ ok: false, code: 'seat/unknown' });
  }
  expect(room.host('s1').tags.has('nginx:latest')).toBe(false);
});

test('L31 an image is there as after docker pull', () => {
  const room = new TestClass();
  expect(given(room, image('nginx'), ['s1'])).toEqual({ ok: true, value: {} });
  room.type('s2', 'docker pull -q nginx');
  room.pass(60_000);
  const [gift, pulled] = [room.host('s1'), room.host('s2')];
  expect([gift.tags, gift.digests]).toEqual([pulled.tags, pulled.digests]);
  expect([...gift.images.keys()]).toEqual([...pulled.images.keys()]);
  expect(room.own('s1').noted.flatMap(({ events }) => events)).toEqual(
    room.own('s2').noted.flatMap(({ events }) => events),
  );
  expect(room.screen('s1')).toBe('');
});

test('L31 nothing is counted and no login is asked for', () => {
  const room = new TestClass();
  room.type('s0', 'docker pull -q busybox');
  room.pass(60_000);
  room.type('s0', 'docker tag busybox registry:5000/start');
  room.type('s0', 'docker push -q registry:5000/start');
  room.pass(60_000);
  const rules = { speed: 'slow', hub: 'open', pullLimit: 1, accounts: true } as const;
  room.send('s0', { type: 'class.set-registry', rules });
  expect(given(room, image('registry:5000/start'))).toEqual({ ok: true, value: {} });
  for (const reference of ['nginx', 'redis', 'node:22-alpine']) {
    expect(given(room, image(reference))).toEqual({ ok: true, value: {} });
  }
  expect(room.state.room.hubPulls).toBeUndefined();
  expect([...room.host('s2').tags.keys()]).toContain('registry:5000/start:latest');
});

test('L32 a starting state is laid in order, onto a host that is cleared first where that is wanted', () => {
  const room = new TestClass();
  room.type('s1', 'docker volume create old');
  const start = {
    fresh: true,
    files: [{ path: '/home/student/app/Dockerfile', content: 'FROM busybox\nCOPY . /app\n' }],
    images: ['busybox', 'nginx'],
    lines: [
      'docker network create back',
      '',
      'docker run -d --name web1 --network back -p 8080:80 nginx',
      'docker stop web1',
    ],
  };
  expect(given(room, start)).toEqual({ ok: true, value: {} });
  for (const seat of ['s1', 's2']) {
    const host = room.host(seat);
    expect([...host.volumes.keys()]).toEqual([]);
    expect([...host.networks.values()].map(({ name }) => name)).toContain('back');
    expect([...host.containers.values()].map(({ name, state }) => [name, state.status])).toEqual([['web1', 'exited']]);
    expect(hostFileSystem(room.room, seat).stat('/home/student/app/Dockerfile')).toMatchObject({ size: 25, uid: 1000 });
  }
});

test('L32 what fails is told for each seat and holds up nothing else', () => {
  const room = new TestClass();
  room.type('s2', 'docker volume create data');
  room.type('s2', 'docker network create back');
  const start = {
    files: [
      { path: '/etc/passwd', content: '' },
      { path: 'relative', content: '' },
    ],
    images: ['nope:1.0', 'UPPER', 'busybox'],
    lines: ['docker network create back', 'docker volume create data'],
  };
  const reply = given(room, start);
  const problems = reply.ok ? (reply.value as Record<string, string>) : {};
  expect(problems.s1?.split('\n')).toEqual([
    '/etc/passwd: not writable there',
    'relative: not writable there',
    expect.stringMatching(/^nope:1.0: pull access denied/),
    expect.stringMatching(/^UPPER: .*lowercase/),
  ]);
  expect(problems.s2?.split('\n').at(-1)).toMatch(
    /^docker network create back: .*network with name back already exists/,
  );
  for (const seat of ['s1', 's2']) expect(room.host(seat).tags.has('busybox:latest')).toBe(true);
  expect(room.host('s1').volumes.has('data')).toBe(true);
});

test('L32 what is told of long things that fail is short', () => {
  const room = new TestClass();
  const long = 'x'.repeat(900);
  const lines = [`docker run ${long}`, `echo ${long}`];
  const reply = given(room, { lines, images: [long], files: [{ path: `/etc/${long}`, content: '' }] }, ['s1']);
  const told = reply.ok ? (reply.value as { s1: string }).s1.split('\n') : [];
  expect(told).toHaveLength(4);
  for (const line of told) expect(line.length).toBeLessThanOrEqual(300);
  expect(told.at(-1)).toContain('only plain');
});

test('L32 what is too much is refused as a whole', () => {
  const room = new TestClass();
  const many = Array.from({ length: LIMITS.gift + 1 }, () => 'docker ps');
  const file = { path: '/home/student/a', content: 'x'.repeat(LIMITS.giftText + 1) };
  for (const start of [
    { lines: many },
    { images: many },
    { files: [file] },
    { lines: ['x'.repeat(LIMITS.line + 1)] },
  ]) {
    expect(given(room, { fresh: true, ...start })).toEqual({ ok: false, code: 'files/too-large' });
  }
  // What one host may be given may be too much for all of a large class.
  for (let n = room.state.seats.size; n <= LIMITS.giftRuns / LIMITS.gift + 4; n += 1) room.join(`Student ${n}`);
  expect(given(room, { lines: many.slice(1) })).toEqual({ ok: false, code: 'files/too-large' });
});

test.each([
  'docker run --name web1 nginx',
  'docker wait web0',
  'docker logs -f web0',
  'docker events',
  'docker stats',
  'docker attach web0',
  'docker exec web0 sleep 100',
  'docker start -a web0',
  'docker run --rm busybox sh -c "echo a; sleep 1; echo b"',
])('L33 %s does not hold up the class', (line) => {
  const room = new TestClass();
  given(room, { lines: ['docker run -d --name web0 nginx'] });
  const reply = given(room, { lines: [line, 'docker volume create after'] });
  expect(reply).toEqual({
    ok: true,
    value: { s1: expect.stringContaining(`${line}: this would wait`), s2: expect.stringContaining('this would wait') },
  });
  for (const seat of ['s1', 's2']) {
    expect(room.host(seat).volumes.has('after')).toBe(true);
    expect(room.type(seat, 'docker ps -q').ok).toBe(true);
  }
});

test('L33 slow pulls and long stops are over at once', () => {
  const room = new TestClass();
  const rules = { speed: 'slow', hub: 'open', pullLimit: null, accounts: false } as const;
  room.send('s0', { type: 'class.set-registry', rules });
  const lines = ['docker run -d --name web1 busybox sleep 1000', 'docker stop -t 300 web1', 'docker pull node:22'];
  expect(given(room, { lines })).toEqual({ ok: true, value: {} });
  expect(room.now).toBe(Date.UTC(2026, 10, 21, 9));
  expect([...room.host('s1').containers.values()][0]?.state.status).toBe('exited');
});

test.each([
  'echo hello',
  'docker ps | wc -l',
  'docker rm -f $(docker ps -aq)',
  'docker ps; docker ps',
  'docker run -v $PWD:/x busybox',
])('L34 %s is for a shell and is not carried out', (line) => {
  const room = new TestClass();
  expect(given(room, { lines: [line] })).toMatchObject({
    value: { s1: expect.stringContaining('only plain `docker …`') },
  });
  expect(room.effects).toEqual([]);
});

test('L34 whatever lines are given, they are answered and change only the hosts of those who are given them', () => {
  const word = fc.constantFrom(
    'docker',
    'run',
    '-d',
    '-it',
    '--rm',
    'stop',
    'rm',
    '-f',
    'busybox',
    'nginx',
    'sleep',
    '9',
    '"',
    '&&',
    'x',
    'exec',
    'ps',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 7 }), { maxLength: 5 }), (lines) => {
      const room = new TestClass();
      expect(given(room, { lines: lines.map((words) => ['docker', ...words].join(' ')) }, ['s1']).ok).toBe(true);
      expect(room.log.flatMap(({ event }) => ('seat' in event && event.seat === 's2' ? [event.type] : []))).toEqual([
        'terminal.opened',
      ]);
      room.send('s0', { type: 'class.set', settings: FIRST_SETTINGS });
      expect(room.type('s1', 'docker ps -a').ok).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('L32 a starting state can have a container whose removal has failed', () => {
  const room = new TestClass();
  const lines = ['docker run -d --name wreck busybox sleep 60'];
  expect(given(room, { images: ['busybox'], lines, broken: ['wreck', 'nobody'] }, ['s1'])).toEqual({
    ok: true,
    value: { s1: 'No such container: nobody' },
  });
  expect([...room.host('s1').containers.values()].map(({ state }) => state.status)).toEqual(['dead']);
});
