import type { UserCommand } from '#engine/room/command';
import type { SimulatedSeat } from '../simulated-seat';

const PULL = 'docker pull -q web-app:v1.0';
const FIRST = 'docker run -d -p 8080:80 --name web1 web-app:v1.0';
const SECOND = 'docker run -d -p 8081:80 --name web2 web-app:v1.0';

/** What each of twenty does after the first container, so that a class shows every state and is mostly where it should be. */
const STORIES: readonly (readonly string[])[] = [
  [
    SECOND,
    'docker run -d --name cache -v data:/data redis:7',
    `docker exec web1 sh -c 'echo "<h1>Mine alone</h1>" > public/index.html'`,
    'clear',
    'docker ps',
    'curl -s localhost:8080',
    'docker diff web1',
  ],
  [SECOND],
  [SECOND, "docker exec web1 sh -c 'echo changed > public/index.html'"],
  ['docker pause web1'],
  [SECOND, 'docker stop -t 0 web1'],
  [],
  ["docker exec web1 sh -c 'touch a b c d e f'"],
  [SECOND, 'docker run -d -p 8082:80 --name web3 web-app:v1.0'],
  ['docker create --name web2 web-app:v1.0'],
  ['docker volume create data', 'docker run -d --name cache -v data:/data redis:7'],
  [],
  [SECOND, 'docker rm -f web1'],
  ['docker pull -q web-app:v1.1', 'docker run -d -p 8081:80 --name next web-app:v1.1'],
  ['docker network create shop', 'docker run -d --name db --network shop redis:7', 'docker network connect shop web1'],
  [SECOND, "docker run -d --name box alpine sh -c 'exit 3'"],
  [SECOND, 'docker pause web2'],
  ['docker run -d -p 8080:80 --name again web-app:v1.0'],
  ['docker pull -q web-app:v1.1', 'docker run -d -p 8081:80 --name next web-app:v1.1', 'docker stop -t 0 web1'],
  [SECOND, "docker exec web2 sh -c 'head -c 300000 /dev/zero > log'"],
  [SECOND, 'docker run -d --name next web-app:v1.1'],
];

/** Turns on and on, and everybody is told: one is enough. */
const RESTLESS = 24;
const LOOP = 'docker run -d --restart always --name loop alpine false';

/** Takes the n-th student of a class through what it does there; it has to be present. */
export async function playStudent(student: SimulatedSeat, n: number): Promise<void> {
  // A few are behind: nothing yet, or a slip of the finger.
  if (n % 23 === 19) return;
  if (n % 23 === 13) {
    await student.type('docker pul web-app:v1.0');
    await student.send({ type: 'seat.flag', flag: 'stuck' });
    return;
  }
  await student.type(PULL, FIRST, ...(STORIES[n % STORIES.length] ?? []));
  if (n === RESTLESS) await student.type(LOOP);
  const signal = signalOf(n);
  if (signal) await student.send(signal);
}

function signalOf(n: number): UserCommand | null {
  if (n % 14 === 3) return { type: 'seat.raise-hand', up: true };
  if (n % 3 === 1) return { type: 'seat.flag', flag: 'done' };
  if (n % 16 === 6) return { type: 'seat.flag', flag: 'stuck' };
  return null;
}

/** Whether the n-th student has closed the laptop when the pictures are taken. */
export function isAway(n: number): boolean {
  return n % 29 === 10;
}
