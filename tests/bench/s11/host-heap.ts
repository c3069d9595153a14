import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BenchRoom } from './bench-room';
import { CONTEXT, dockerfile } from './dockerfile';

const IMAGES = 20;
const CONTAINERS = 100;
/** Hosts that are weighed; the one before them has brought all layers into the room. */
const HOSTS = 4;

/** Bytes of heap that a host with a hundred containers and twenty images takes beyond the layers that others have too. */
export function hostHeap(): number {
  const room = new BenchRoom(1 + HOSTS);
  fill(room, 0);
  const before = usedHeap();
  for (let student = 1; student <= HOSTS; student += 1) fill(room, student);
  const bytes = (usedHeap() - before) / HOSTS;
  for (let student = 0; student <= HOSTS; student += 1) check(room, student);
  return bytes;
}

function fill(room: BenchRoom, student: number): void {
  room.type(student, 'docker rm -f web');
  for (const [path, content] of Object.entries(CONTEXT)) room.save(student, path, content);
  // One image is nginx.
  for (let image = 1; image < IMAGES; image += 1) {
    room.save(student, 'Dockerfile', dockerfile(image));
    room.type(student, `docker build -t bench:${image} .`);
    room.settle();
  }
  for (let container = 0; container < CONTAINERS; container += 1) room.type(student, 'docker run -d nginx');
}

function check(room: BenchRoom, student: number): void {
  const host = room.hostOf(student);
  const running = [...host.containers.values()].filter(({ state }) => state.status === 'running');
  if (running.length !== CONTAINERS) throw new Error(`${running.length} containers run`);
  if (new Set(host.tags.values()).size !== IMAGES) throw new Error(`${host.tags.size} images have names`);
}

function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times += 1) collect();
  return process.memoryUsage().heapUsed;
}
