import type { ContainerStatus, PictureContainer, PictureImage, PictureSeat } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';
import { webApp, webAppNext } from './sample-images';

const NAMES = [
  'Ana',
  'Ben',
  'Chi',
  'Dara',
  'Eli',
  'Fay',
  'Gus',
  'Hana',
  'Idris',
  'Jo',
  'Kim',
  'Lea',
  'محمد',
  'Zoë',
  'Ольга',
];

export const sampleSeats: readonly PictureSeat[] = Array.from({ length: 30 }, (_, look) => ({
  id: `seat-${look}`,
  name: NAMES[look] ?? `Student ${look + 1}`,
  look,
}));

/**
 * A container of seat `look` in `status`; the rest is chosen to look like a lesson in full swing. Its ID comes from what
 * it is, so that server and browser draw the same; two alike on one screen need IDs of their own.
 */
export function sampleContainer(
  look: number,
  status: ContainerStatus = 'running',
  more: Partial<PictureContainer> & { from?: PictureImage } = {},
): PictureContainer {
  const { from = webApp, ...rest } = more;
  const files = (look * 3) % 6;
  const container = {
    name: 'web1',
    seat: sampleSeats[look] ?? { id: `seat-${look}`, name: `Student ${look + 1}`, look },
    image: { id: from.id, label: imageLabel(from) },
    state: status === 'exited' ? { status, exitCode: 137 } : { status },
    doors: [{ hostPort: 8080, containerPort: 80 }],
    writable: { files, bytes: files * 1400 },
    mine: false,
    ...rest,
  };
  return { ...container, id: rest.id ?? idOf(container) };
}

/** The same for the same, and seldom for another. */
function idOf(container: Omit<PictureContainer, 'id'>): string {
  let mark = 0;
  for (const letter of JSON.stringify(container)) mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `container-${mark.toString(16).padStart(8, '0')}`;
}

const second = { name: 'web2', doors: [{ hostPort: 8081, containerPort: 80 }] };

/** A class of twelve: web-app:v1.0 is everywhere, the first five have tried v1.1. */
export const classContainers: readonly PictureContainer[] = [
  sampleContainer(0),
  sampleContainer(1),
  sampleContainer(2, 'paused'),
  sampleContainer(3),
  sampleContainer(4),
  sampleContainer(5, 'exited'),
  sampleContainer(6, 'running', { ...second, writable: { files: 5, bytes: 9000 } }),
  sampleContainer(7),
  sampleContainer(0, 'running', second),
  sampleContainer(9, 'created', { doors: [] }),
  sampleContainer(12),
  sampleContainer(14, 'restarting'),
  sampleContainer(11, 'running', { from: webAppNext }),
  sampleContainer(6, 'exited', { from: webAppNext, state: { status: 'exited', exitCode: 0 } }),
  sampleContainer(2, 'running', { from: webAppNext, ...second }),
  sampleContainer(7, 'running', { from: webAppNext, ...second }),
  sampleContainer(10, 'created', { from: webAppNext, doors: [{ hostPort: null, containerPort: 80 }] }),
];

const CROWD_STATES: readonly ContainerStatus[] = [
  'running',
  'running',
  'running',
  'running',
  'exited',
  'running',
  'paused',
  'created',
];

/** `count` containers of `count` seats, for rooms beyond thirty. */
export function sampleCrowd(count: number): PictureContainer[] {
  return Array.from({ length: count }, (_, look) => sampleContainer(look, CROWD_STATES[look % CROWD_STATES.length]));
}
