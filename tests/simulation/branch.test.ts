import { expect, test } from 'vitest';
import { flat } from '#engine/model/blocks';
import { DESK } from '#engine/model/desk';
import { EventRows } from '#engine/results/event-rows';
import { isPrivate } from '#engine/room/events';
import { happening } from '../../app/client/happenings';
import { begunClass } from './begun-class';
import { branched, stateAt } from './branched';
import { BESIDE, type PlayedClass } from './played-class';

const SEAT = 's1';
const FOREVER = 'sh -c "while :; do :; done"';

function typed(...lines: string[]): PlayedClass {
  const inClass = begunClass();
  for (const line of lines) inClass.type(SEAT, line);
  return inClass;
}

const branchOf = (inClass: PlayedClass) => branched(inClass, stateAt(inClass), SEAT);
const container = (of: PlayedClass, name: string) => {
  const { names, containers } = of.host(SEAT);
  return containers.get(names.get(name) ?? '');
};
const status = (of: PlayedClass, name: string) => container(of, name)?.state.status;
const shown = (of: PlayedClass, terminal: string) =>
  flat(of.own(SEAT).terminals.get(terminal)?.scrollback ?? []).map(({ text }) => text);

test('Z30 it is a room for one, with the seat that it was', () => {
  const branch = branchOf(typed('docker volume create va'));
  expect([...branch.state.seats.values()]).toMatchObject([
    { id: SEAT, name: 'Ana', role: 'student', namespace: 'ana' },
  ]);
  expect(branch.state.room).toMatchObject({ kind: 'solo', title: 'Class', branch: { recording: 'r', seat: SEAT } });
  expect([...branch.state.hosts.keys()]).toEqual([SEAT]);
  expect([...branch.state.privates.keys()]).toEqual([DESK, SEAT]);
});

test('Z30 of others there is what they have pushed, and nothing else', () => {
  const inClass = begunClass();
  inClass.type('s2', 'docker build -q -t secret one');
  inClass.type('s2', 'docker build -q -t registry:5000/ben/web two');
  inClass.type('s2', 'docker push registry:5000/ben/web');
  const branch = branchOf(inClass);
  const { tags } = inClass.host('s2');
  expect(branch.state.images.has(tags.get('secret:latest') ?? 'sha256:')).toBe(false);
  expect(branch.state.images.has(tags.get('registry:5000/ben/web:latest') ?? 'sha256:')).toBe(true);
  expect(branch.type(SEAT, 'docker run --rm registry:5000/ben/web').code).toBe(0);
});

test('Z30 nothing of how it begins is told as somebody’s deed', () => {
  const inClass = typed('docker run -d --name web busybox sleep 600');
  const branch = branchOf(inClass);
  branch.now += 1_000;
  branch.type(SEAT, 'docker rm -f web');
  branch.undo(SEAT);
  const rows = new EventRows(false);
  const told = branch.events.flatMap(({ at, event }, index) => [
    ...rows.rows(index + 1, at, event).map((row) => row[4]),
    isPrivate(event) ? undefined : happening(branch.state, index + 1, at, event)?.what,
  ]);
  expect(told.filter((one) => one === 'undone' || one === 'wentBack')).toEqual(['undone', 'wentBack']);
});

test('Z31 services run on and end when they would have; scripts begin again in containers that have run all the time', () => {
  const inClass = typed(
    'docker run -d --name short busybox sleep 30',
    `docker run -d --rm --name ticks busybox ${FOREVER}`,
    `docker run -d --name held busybox ${FOREVER}`,
    'docker pause held',
  );
  const branch = branchOf(inClass);
  for (const name of ['short', 'ticks', 'held']) expect(container(branch, name)).toEqual(container(inClass, name));
  const run = branch.own(SEAT).processes.get(container(branch, 'ticks')?.id ?? '');
  expect(run?.kind === 'script' && branch.room.runs.get(run.run)).toBeTruthy();
  branch.pass(31_000);
  expect([status(branch, 'short'), status(branch, 'ticks'), status(branch, 'held')]).toEqual([
    'exited',
    'running',
    'paused',
  ]);
  expect(status(inClass, 'short')).toBe('running');
});

test('Z31 who is in a container stays in it; another line in front gets its prompt back and a word why', () => {
  const inClass = typed('docker run -d --name web busybox sleep 600');
  inClass.begin(SEAT, 'docker exec -it web sh', BESIDE);
  inClass.begin(SEAT, 'docker events', 't1');
  const branch = branchOf(inClass);
  expect(branch.own(SEAT).terminals.get(BESIDE)?.job?.attached).toBeTruthy();
  expect(branch.own(SEAT).terminals.get('t1')?.job).toBeNull();
  expect(shown(branch, 't1').at(-1)).toMatch(/when you left the recording/);
  branch.send(SEAT, { type: 'terminal.answer', host: SEAT, terminal: BESIDE, text: 'touch /there' });
  expect(branch.type(SEAT, 'docker exec web sh -c "rm /there"').code).toBe(0);
});

test('Z31 what was typed can be called back, and only what is done here can be taken back', () => {
  const branch = branchOf(typed('docker volume create va'));
  expect(flat(branch.own(SEAT).terminals.get('t1')?.history ?? [])).toContain('docker volume create va');
  expect(branch.undo(SEAT)).toBe(false);
  branch.type(SEAT, 'docker volume create vb');
  expect(branch.undo(SEAT)).toBe(true);
  expect([...branch.host(SEAT).volumes.keys()]).toEqual(['va']);
});
