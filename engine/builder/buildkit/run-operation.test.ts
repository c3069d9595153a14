import { expect, test } from 'vitest';
import { forgetBrokenSteps } from '../../daemon/images/forget-broken-steps';
import type { Change } from '../../model/file-tree';
import { type TestSandbox, testRoom } from '../../room/testing';
import { buildKit, fileOf, PLAIN_REQUEST } from '../testing';
import { solve } from './solve';

test('I95 here-documents are scripts and files', () => {
  const room = testRoom();
  const seen: (readonly string[])[] = [];
  const sandbox: TestSandbox = ({ program }) => {
    if (program.kind === 'argv') seen.push(program.argv);
    return 0;
  };
  const dockerfile = `FROM busybox
ENV WHO=me
RUN <<EOF
one
two
EOF
RUN cat <<A > /x
text
A
COPY <<conf <<'raw' /etc/
for $WHO
conf
for $WHO
raw
`;
  const { screen } = buildKit(room, dockerfile, { sandbox, tags: ['docs'] });
  expect(screen).toContain('[2/4] RUN <<EOF (one...)\n');
  expect(seen).toEqual([
    ['/bin/sh', '-c', 'one\ntwo\n'],
    ['/bin/sh', '-c', 'cat <<A > /x\ntext\nA'],
  ]);
  expect(fileOf(room, 'docs:latest', '/etc/conf')).toBe('for me\n');
  expect(fileOf(room, 'docs:latest', '/etc/raw')).toBe('for $WHO\n');
});

test('I95 a here-document that says what reads it is a file while it runs', () => {
  const room = testRoom();
  const seen: unknown[] = [];
  const sandbox: TestSandbox = ({ program, target }) => {
    const script = room.state.privates.get('s1')?.uppers.get(target)?.get('/dev/pipes/PY');
    seen.push(program.kind === 'argv' && program.argv, script);
    return 0;
  };
  const dockerfile = 'FROM busybox\nRUN <<PY\n#!/usr/bin/env python3\nprint(1)\nPY\n';
  const { steps } = buildKit(room, dockerfile, { sandbox, tags: ['py'] });
  expect(steps.at(-1)).toBe('[2/2] RUN <<PY (#!/usr/bin/env python3...): DONE');
  expect(seen).toMatchObject([['/bin/sh', '-c', '/dev/pipes/PY'], { kind: 'file', mode: 0o755 }]);
  expect(room.blobs.layer(room.image('py:latest').diffIds.at(-1) ?? 'sha256:')?.size).toBe(0);
  expect(buildKit(room, dockerfile.replace('print(1)', 'print(2)'), { sandbox }).steps.at(-1)).toMatch(/DONE$/);
});

test('I96 a cache mount lasts from build to build and is in no layer; secrets, binds and tmpfs leave nothing', () => {
  const room = testRoom();
  const held: string[][] = [];
  const sandbox: TestSandbox = (run) => {
    const upper = room.state.privates.get('s1')?.uppers.get(run.target);
    held.push([...(upper?.keys() ?? [])].filter((path) => /^\/(cache|run|ctx)/.test(path)));
    const edits = [[`/cache/n${held.length}`, room.file('x')]] as const;
    room.tx().emit({ type: 'files.changed', seat: run.seat, target: run.target, edits });
    return 0;
  };
  const mounts = '--mount=type=cache,target=/cache --mount=type=secret,id=s --mount=type=bind,target=/ctx';
  const options = { sandbox, files: { a: '1' }, secrets: [['s', room.text('hush')] as const], tags: ['mounted'] };
  buildKit(room, `FROM busybox\nRUN ${mounts} one\n`, options);
  buildKit(room, `FROM busybox\nRUN ${mounts} two\n`, options);
  expect(held[0]).toEqual(expect.arrayContaining(['/cache', '/run/secrets/s', '/ctx', '/ctx/a']));
  expect(held[1]).toContain('/cache/n1');
  const top = room.blobs.layer(room.image('mounted:latest').diffIds.at(-1) ?? 'sha256:');
  expect([...(top?.keys() ?? [])]).toEqual([]);
  const missing = buildKit(room, 'FROM busybox\nRUN --mount=type=secret,id=t,required=true x\n');
  expect(missing.outcome).toMatchObject({ message: expect.stringContaining('secret t: not found') });
});

test('I94 Ctrl-C in a RUN leaves nothing behind', () => {
  const room = testRoom();
  const request = { ...PLAIN_REQUEST, version: 2 as const, context: new Map([['/a', room.file('x') as Change]]) };
  const dockerfile = 'FROM busybox\nRUN --mount=type=bind,target=/ctx sleep 9\n';
  const talk = solve(() => room.context(), request, dockerfile, { stream() {}, progress() {} });
  expect(talk.next().value).toMatchObject({ for: 'run' });
  expect(room.state.privates.get('s1')?.uppers.size).toBe(1);
  const lost = [...(room.state.privates.get('s1')?.uppers ?? [])];
  talk.return({ ok: false, kind: 'failed', message: '', code: 130 });
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
  // The same after the process that kept the room has ended in the middle.
  const [[target = '', files = new Map()] = []] = lost;
  room.tx().emit({ type: 'files.changed', seat: 's1', target, edits: [['/x', room.file('x')], ...files] });
  forgetBrokenSteps(room.context());
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
  expect(room.state.hosts.get('s1')?.buildCache.size).toBe(0);
});
