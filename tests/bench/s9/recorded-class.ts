import type { RecordedEvent } from '#engine/recording/recorded-event';
import { TestClass } from '#engine/room/testing-class';

/** What students type, over and over, each from another line on. */
const LINES = [
  'docker run -d --name web -p 8080:80 localhost:5000/shop:v1',
  'docker ps -a',
  'docker stop web',
  'docker start web',
  'docker run -d --name second localhost:5000/shop:v1',
  'docker images',
  'docker tag localhost:5000/shop:v1 mine',
  'docker rm -f second',
  'docker inspect web',
  'docker run nosuch',
  'docker rm -f web',
  'docker logs web',
];
/** How long the class takes, in milliseconds. */
const THREE_HOURS = 3 * 60 * 60 * 1_000;
/** What a pull takes, in milliseconds. */
const PULL_MS = 60_000;

/** The log of a class whose students work until there are so many events, spread over three hours. */
export function recordedClass(students: number, events: number): RecordedEvent[] {
  const room = new TestClass();
  for (let n = 3; n <= students; n += 1) room.join(`Student ${n}`);
  const seats = [...room.state.seats.values()].filter(({ role }) => role === 'student').map(({ id }) => id);
  for (const line of [
    'docker pull nginx',
    'docker tag nginx localhost:5000/shop:v1',
    'docker push localhost:5000/shop:v1',
  ]) {
    room.type('s0', line);
    room.pass(PULL_MS);
  }
  const begun = room.log.length;
  const pause = Math.round((THREE_HOURS * 0.9) / Math.max((events - begun) / 7, 1));
  for (let turn = 0; room.log.length < events; turn += 1) {
    const student = turn % seats.length;
    const line = LINES[(Math.floor(turn / seats.length) + student) % LINES.length];
    room.type(seats[student] ?? 's1', line ?? '');
    room.pass(pause);
  }
  return room.log.slice(0, events).map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);
}
