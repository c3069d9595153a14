import type { ContainerStatus, PictureContainer, PictureImage } from './picture-model';

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

/** Spoken name of a container: `web1, running, from web-app:v1.0, Ana`. */
export function containerWords(container: PictureContainer): string {
  const { status, exitCode } = container.state;
  const state = status === 'exited' && exitCode !== undefined ? `exited with code ${exitCode}` : status;
  const doors = container.doors.filter((door) => door.hostPort !== null).map((door) => door.hostPort);
  const open = doors.length > 0 ? `, port ${doors.join(' and ')}` : '';
  return `${container.name}, ${state}, from ${container.image.label}, ${container.seat.name}${open}`;
}

/** The name an image is called by: its first tag, or `<none>` like Docker (docker-facts §3.1). */
export function imageLabel(image: PictureImage): string {
  return image.labels[0] ?? '<none>:<none>';
}

/** `sha256:9f2c41ab77d0…` → `9f2c41ab77d0`, the twelve digits that Docker prints (docker-facts §2.2). */
export function shortDigest(digest: string, digits = 12): string {
  return digest.replace(/^sha256:/, '').slice(0, digits);
}

/** Decimal units as Docker prints sizes: `5.5MB` (docker-facts §2.4). */
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

/** `1 container`, `3 containers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How many containers are in each state, in `STATUS_ORDER`, empty states left out. */
export function countByStatus(containers: readonly PictureContainer[]): { status: ContainerStatus; count: number }[] {
  return STATUS_ORDER.map((status) => ({
    status,
    count: containers.filter((container) => container.state.status === status).length,
  })).filter((entry) => entry.count > 0);
}
