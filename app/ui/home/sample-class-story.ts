import type { PictureContainer, PictureImage, PictureSeat } from '../picture/picture-model';

const layer = (place: number, createdBy: string, size: number) => ({
  diffId: `sha256:${String(place).repeat(64)}`,
  size,
  createdBy,
  shared: false,
});

/** What the sample class works with: an example, not anybody's room. */
export const sampleClassImage: PictureImage = {
  id: `sha256:9f2c41ab77d0${'0'.repeat(52)}`,
  labels: ['web-app:v1.0'],
  layers: [
    layer(1, 'FROM node:20-alpine', 113_700_000),
    layer(2, 'COPY package.json .', 2_560),
    layer(3, 'RUN npm install', 4_180_000),
    layer(4, 'COPY . .', 14_800),
  ],
  config: { cmd: '["npm","start"]', env: [], exposed: ['80/tcp'] },
  published: true,
};

const SEATS: readonly PictureSeat[] = ['Ana', 'Ben', 'Chi', 'Dara', 'Eli', 'Gül', 'Kofi', 'Mei'].map((name, look) => ({
  id: name,
  name,
  look,
}));

type Doing = 'pull' | 'run' | 'change' | 'pause' | 'unpause' | 'stop' | 'start' | 'rm';

/** Who does what, and how many tenths of a second after the one before. Forty seconds together. */
const STORY: readonly (readonly [after: number, seat: number, doing: Doing])[] = [
  [8, 0, 'pull'],
  [14, 0, 'run'],
  [10, 2, 'pull'],
  [7, 1, 'pull'],
  [8, 2, 'run'],
  [12, 1, 'run'],
  [9, 0, 'change'],
  [8, 5, 'pull'],
  [8, 5, 'run'],
  [9, 4, 'pull'],
  [7, 2, 'change'],
  [9, 4, 'run'],
  [8, 0, 'change'],
  [9, 6, 'run'],
  [11, 1, 'stop'],
  [8, 3, 'pull'],
  [8, 3, 'run'],
  [10, 5, 'pause'],
  [8, 2, 'change'],
  [9, 7, 'run'],
  [10, 4, 'change'],
  [9, 1, 'start'],
  [9, 6, 'stop'],
  [8, 0, 'change'],
  [10, 5, 'unpause'],
  [9, 3, 'change'],
  [11, 6, 'rm'],
  [9, 7, 'change'],
  [10, 2, 'stop'],
  [9, 6, 'run'],
  [9, 2, 'rm'],
  [8, 4, 'stop'],
  [9, 1, 'stop'],
  [8, 4, 'rm'],
  [8, 1, 'rm'],
  [9, 0, 'stop'],
  [8, 5, 'stop'],
  [8, 0, 'rm'],
  [7, 5, 'rm'],
  [8, 3, 'stop'],
  [7, 7, 'stop'],
  [7, 3, 'rm'],
  [7, 6, 'stop'],
  [7, 7, 'rm'],
  [7, 6, 'rm'],
];

/** A moment of the sample class. */
export interface SampleMoment {
  /** How many things have been done; 0 at the beginning. */
  readonly done: number;
  readonly containers: readonly PictureContainer[];
  /** The line typed last and whose it is. */
  readonly line: { readonly seat: PictureSeat; readonly text: string } | null;
}

export const SAMPLE_START: SampleMoment = { done: 0, containers: [], line: null };

/** Milliseconds until the next thing is done. At the end the class stays a little before it begins anew. */
export function untilNext({ done }: SampleMoment): number {
  return (STORY[done]?.[0] ?? 20) * 100;
}

/** The moment after the next thing has been done; what is not concerned stays the same object. After the last one comes the beginning. */
export function nextMoment(moment: SampleMoment): SampleMoment {
  const [, place = 0, doing] = STORY[moment.done] ?? [];
  const seat = SEATS[place];
  if (!doing || !seat) return SAMPLE_START;
  const port = 8080 + place;
  const others = (change: (container: PictureContainer) => PictureContainer) =>
    moment.containers.map((container) => (container.seat === seat ? change(container) : container));
  const containers =
    doing === 'pull'
      ? moment.containers
      : doing === 'run'
        ? [...moment.containers, started(seat, port)]
        : doing === 'rm'
          ? moment.containers.filter((container) => container.seat !== seat)
          : others((container) => changed(container, doing));
  return { done: moment.done + 1, containers, line: { seat, text: LINES[doing](port) } };
}

/** A moment with much to see: the first one, and the only one for those who want nothing to move. */
export function fullMoment(): SampleMoment {
  let moment = SAMPLE_START;
  while (moment.done < 24) moment = nextMoment(moment);
  return moment;
}

const LINES: Readonly<Record<Doing, (port: number) => string>> = {
  pull: () => 'docker pull web-app:v1.0',
  run: (port) => `docker run -d -p ${port}:80 --name web1 web-app:v1.0`,
  change: () => 'docker exec web1 sh -c "date >> /app/visits.txt"',
  pause: () => 'docker pause web1',
  unpause: () => 'docker unpause web1',
  stop: () => 'docker stop web1',
  start: () => 'docker start web1',
  rm: () => 'docker rm web1',
};

function started(seat: PictureSeat, hostPort: number): PictureContainer {
  return {
    id: seat.id,
    name: 'web1',
    seat,
    image: { id: sampleClassImage.id, label: 'web-app:v1.0' },
    state: { status: 'running' },
    doors: [{ hostPort, containerPort: 80 }],
    writable: { files: 0, bytes: 0 },
    mine: false,
  };
}

function changed(container: PictureContainer, doing: Doing): PictureContainer {
  switch (doing) {
    case 'change': {
      const files = container.writable.files + 2;
      return { ...container, writable: { files, bytes: files * 900 } };
    }
    case 'pause':
      return { ...container, state: { status: 'paused' } };
    case 'stop':
      return { ...container, state: { status: 'exited', exitCode: 0 } };
    default:
      return { ...container, state: { status: 'running' } };
  }
}
