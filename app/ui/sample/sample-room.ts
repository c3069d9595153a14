import { emptyRoom } from '#engine/room/empty-room';
import type { HappeningView } from '../room/happening-view';
import type { RoomView, SeatView } from '../room/room-model';
import { classContainers, sampleSeats } from './sample-containers';

export const sampleRoom: RoomView = {
  code: 'K7M4XQ',
  title: 'One image, many containers',
  joinUrl: 'http://192.168.1.20:3000/r/K7M4XQ',
  joined: 15,
  online: 14,
  class: emptyRoom('all').class,
};

const ACTIONS: readonly HappeningView[] = [
  { what: 'started', values: { container: 'web1' } },
  { what: 'paused', values: { container: 'web2' } },
  { what: 'created', values: { container: 'web1', image: 'web-app:v1.0' } },
  { what: 'ended', values: { container: 'web2', code: 137 } },
];

/** The moment of all samples, so that ages on them never change. */
export const SAMPLE_NOW = Date.UTC(2026, 0, 15, 10, 20);
const DONE = { line: 'docker run -d -p 8080:80 --name web1 web-app:v1.0', exitCode: 0, error: null };
const RUNNING = { line: 'docker build -t web-app:v1.1 .', exitCode: null, error: null };
const TRIPPED = {
  line: 'docker run -d -p 8080:80 --name web2 web-app:v1.0',
  exitCode: 125,
  error: 'Bind for 0.0.0.0:8080 failed: port is already allocated',
};

export const sampleRoster: readonly SeatView[] = sampleSeats.slice(0, 15).map((seat, index) => ({
  seat,
  online: index !== 8,
  containers: classContainers.filter((container) => container.seat.id === seat.id),
  lastAction: index === 13 ? undefined : ACTIONS[index % ACTIONS.length],
  role: 'student',
  handAt: index === 3 || index === 9 ? SAMPLE_NOW - 90_000 : null,
  flag: index === 5 ? 'stuck' : index % 4 === 1 ? 'done' : null,
  wantsHelp: index === 3,
  sharing: index === 6,
  watching: index === 12,
  out: null,
  activity:
    index === 13
      ? null
      : { at: SAMPLE_NOW - index * 40_000, ...(index % 5 === 4 ? TRIPPED : index === 7 ? RUNNING : DONE) },
}));
