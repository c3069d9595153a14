import { expect, test } from 'vitest';
import type { Container, ContainerState } from '#engine/model/container';
import type { Digest } from '#engine/model/digest';
import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import type { PublicEvent } from '#engine/room/events';
import { wordsIn } from '../ui/language/words-in';
import { happeningWords } from '../ui/room/happening-view';
import { type Happening, happening, withHappening } from './happenings';

const english = wordsIn('en', 'happenings');
const said = (told: Happening | null | undefined) => (told ? happeningWords(english, told) : undefined);

const container: Container = {
  id: 'c1',
  name: 'web1',
  image: 'sha256:aa' as Digest,
  imageRef: 'registry:5000/web-app:v1.0',
  created: 0,
  path: 'node',
  args: [],
  config: {
    Hostname: 'c1',
    Tty: false,
    OpenStdin: false,
    User: '',
    Env: [],
    Cmd: null,
    Entrypoint: null,
    WorkingDir: '',
    ExposedPorts: [],
    Labels: {},
    Volumes: [],
  } as unknown as Container['config'],
  hostConfig: {} as Container['hostConfig'],
  state: { status: 'created', exitCode: 0, error: '' },
  restartCount: 0,
  stoppedByHand: false,
  mounts: [],
  networks: [],
  health: null,
  ports: [],
  writable: { files: 0, bytes: 0 },
  intermediate: false,
};
const created: PublicEvent = { type: 'container.created', seat: 's1', container };
const started: PublicEvent = {
  type: 'container.started',
  seat: 's1',
  id: 'c1',
  pid: 1,
  ports: [],
  networks: [],
  restarted: false,
};
const removed: PublicEvent = { type: 'container.removed', seat: 's1', id: 'c1' };
const changed = (state: ContainerState, stoppedByHand = false): PublicEvent => ({
  type: 'container.changed',
  seat: 's1',
  id: 'c1',
  state,
  stoppedByHand,
});
const exited = (exitCode: number, error = ''): ContainerState => ({
  status: 'exited',
  exitCode,
  error,
  startedAt: 1,
  finishedAt: 2,
  oomKilled: false,
});

/** The room after these events, and what was told of each as it happened. */
function told(...events: PublicEvent[]): {
  state: RoomState;
  lines: (string | undefined)[];
  list: readonly Happening[];
} {
  const state = emptyRoom('given');
  const seat = { id: 's1', role: 'student' as const, name: 'Ana', look: 0, joinedAt: 0 };
  apply(state, 1, 1, { type: 'seat.joined', seat });
  let list: readonly Happening[] = [];
  const lines = events.map((event, index) => {
    const happened = happening(state, index + 2, 0, event);
    if (happened) list = withHappening(list, happened, 5);
    apply(state, index + 2, 0, event);
    return said(happened);
  });
  return { state, lines, list };
}

test('creating and starting is one line, as `docker run` is one command', () => {
  const { list } = told(created, started);
  expect(list.map(said)).toEqual(['runs web1 from web-app:v1.0']);
  expect(told(created, started, changed(exited(0), true), started).list.map(said)).toEqual([
    'runs web1 from web-app:v1.0',
    'stopped web1 (exit code 0)',
    'started web1',
  ]);
});

test('what its owner did is told apart from what happened to it', () => {
  const paused: ContainerState = { status: 'paused', pid: 1, startedAt: 1 };
  const running: ContainerState = { status: 'running', pid: 1, startedAt: 1 };
  const { lines, list } = told(
    created,
    changed(paused),
    changed(running),
    changed(running, true),
    changed(exited(143), true),
    changed(exited(1)),
    changed(exited(127, 'exec: "no": not found')),
    removed,
  );
  expect(lines.slice(1)).toEqual([
    'paused web1',
    'unpaused web1',
    undefined,
    'stopped web1 (exit code 143)',
    'web1 ended by itself (exit code 1)',
    'could not start web1',
    'removed web1',
  ]);
  expect(list.filter(({ theirs }) => theirs)).toHaveLength(1);
});

test('afterwards the same lines can be told from the state that the events have led to', () => {
  const { state } = told(created, started, changed(exited(0), true));
  expect([created, started, changed(exited(0), true)].map((event) => said(happening(state, 1, 0, event)))).toEqual([
    'created web1 from web-app:v1.0',
    'started web1',
    'stopped web1 (exit code 0)',
  ]);
  const gone = told(created, started, removed).state;
  expect([started, removed].map((event) => happening(gone, 1, 0, event))).toEqual([null, null]);
});

test('containers of build steps and layers are not worth a line', () => {
  expect(told({ ...created, container: { ...container, intermediate: true } }, started, removed).lines).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the list keeps the newest', () => {
  const line = (seq: number): Happening => ({ seq, at: 0, seat: 's1', what: 'joined', values: {} });
  let list: readonly Happening[] = [];
  for (let seq = 1; seq <= 7; seq += 1) list = withHappening(list, line(seq), 3);
  expect(list.map(({ seq }) => seq)).toEqual([5, 6, 7]);
});

test('health, volumes and networks are told of; what Docker makes by itself is not', () => {
  const volume = (name: string, anonymous: boolean) =>
    ({ type: 'volume.created', seat: 's1', volume: { name, anonymous } }) as PublicEvent;
  const network = (name: string) => ({ type: 'network.created', seat: 's1', network: { name } }) as PublicEvent;
  const health = (status: 'starting' | 'healthy' | 'unhealthy'): PublicEvent => ({
    type: 'container.health',
    seat: 's1',
    id: 'c1',
    health: { status, failingStreak: 0 },
  });
  const { lines } = told(created, health('starting'), health('healthy'), health('healthy'), health('unhealthy'));
  expect(lines.slice(1)).toEqual([undefined, 'web1 is healthy', undefined, 'web1 is unhealthy']);
  const state = emptyRoom('given');
  const back = { type: 'host.restored', seat: 's1', difference: {} } as unknown as PublicEvent;
  const events = [back, volume('data', false), volume('f'.repeat(64), true), network('front'), network('bridge')];
  expect(events.map((event) => said(happening(state, 1, 0, event)))).toEqual([
    'went back one step',
    'made the volume data',
    undefined,
    'made the network front',
    undefined,
  ]);
});
