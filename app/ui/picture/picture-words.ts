import type { Words } from '../language/use-words';
import type { ContainerStatus, PictureContainer, PictureImage, PictureSeat, PictureVolume } from './picture-model';

/** States in the order in which they are shown: what lives first. */
export const STATUS_ORDER: readonly ContainerStatus[] = [
  'running',
  'restarting',
  'paused',
  'created',
  'exited',
  'removing',
  'dead',
];

/** What was said of each container last, and in which words: a wall says it of a thousand again and again. */
const spoken = new WeakMap<PictureContainer, { words: Words<'picture'>; text: string }>();

/** Spoken name of a container: `web1, running, healthy, from web-app:v1.0, Ana, port 8080`. */
export function containerWords(words: Words<'picture'>, container: PictureContainer): string {
  const last = spoken.get(container);
  if (last?.words === words) return last.text;
  const text = wordsFor(words, container);
  spoken.set(container, { words, text });
  return text;
}

/** What containers were called, by all that it depends on: in a class many are alike, and after a jump they are all new. */
const called = new WeakMap<Words<'picture'>, Map<string, string>>();
const MOST_CALLED = 2_000;

function wordsFor(words: Words<'picture'>, container: PictureContainer): string {
  const { name, state, health = 'none', image, seat } = container;
  const ports = container.doors.flatMap(({ hostPort }) => (hostPort === null ? [] : [hostPort]));
  const list = ports.join(', ');
  const key = JSON.stringify([name, state.status, state.exitCode, health, image.label, seat.number ?? seat.name, list]);
  const known = called.get(words) ?? new Map<string, string>();
  called.set(words, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_CALLED) known.clear();
  const [inState, ofSeat] = [stateWords(words, state), seatWords(words, seat)];
  const text = words('container', {
    ...{ name, state: inState, health, image: image.label, seat: ofSeat },
    ...{ ports: ports.length, list },
  });
  known.set(key, text);
  return text;
}

/** `running`, `exited with code 137`. */
export function stateWords(words: Words<'picture'>, { status, exitCode }: PictureContainer['state']): string {
  return status === 'exited' && exitCode !== undefined
    ? words('state.exitedWith', { code: exitCode })
    : words(`state.${status}`);
}

/** `Ana`, or `Seat 7` where names are hidden. */
export function seatWords(words: Words<'picture'>, seat: PictureSeat): string {
  return seat.number === undefined ? seat.name : words('seat', { number: seat.number });
}

/** `3 running`, `1 exited` …, empty states left out. */
export function statesWords(words: Words<'picture'>, containers: readonly PictureContainer[]): string[] {
  return countByStatus(containers).map(({ status, count }) =>
    words('counts.inState', { count, state: words(`state.${status}`) }),
  );
}

/** The name an image is called by: its first tag, or `<none>` like Docker. */
export function imageLabel(image: PictureImage): string {
  return image.labels[0] ?? '<none>:<none>';
}

/** Bytes of all layers. */
export function imageSize(image: PictureImage): number {
  return image.layers.reduce((sum, layer) => sum + layer.size, 0);
}

/** What a volume is called; the 64 digits of an anonymous one are cut to twelve. */
export function volumeLabel({ name, anonymous }: PictureVolume): string {
  return anonymous ? shortDigest(name) : name;
}

/** `sha256:9f2c41ab77d0…` → `9f2c41ab77d0`, the twelve digits that Docker prints. */
export function shortDigest(digest: string, digits = 12): string {
  return digest.replace(/^sha256:/, '').slice(0, digits);
}

/** Decimal units as Docker prints sizes: `5.5MB`. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${Number(value.toPrecision(3))}${units[unit]}`;
}

/** How many containers are in each state, in `STATUS_ORDER`, empty states left out. */
export function countByStatus(containers: readonly PictureContainer[]): { status: ContainerStatus; count: number }[] {
  const counts = new Map<ContainerStatus, number>();
  for (const { state } of containers) counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
  return STATUS_ORDER.map((status) => ({ status, count: counts.get(status) ?? 0 })).filter(({ count }) => count > 0);
}
