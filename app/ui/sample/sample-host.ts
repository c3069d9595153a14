import type { PictureHost, PictureMeters } from '../picture/picture-model';
import { sampleContainer, sampleSeats } from './sample-containers';
import { nginx, webApp, webAppNext } from './sample-images';

const seat = sampleSeats[1] ?? { id: 'seat-1', name: 'Ben', look: 1 };
const volume = (name: string, readOnly = false) => ({ volume: `${seat.id}/${name}`, target: '/data', readOnly });

const api = sampleContainer(1, 'running', {
  id: 'sample-api',
  name: 'api',
  health: 'healthy',
  networks: ['net-shop'],
  volumes: [volume('uploads')],
  writable: { files: 14, bytes: 240_000 },
});
const worker = sampleContainer(1, 'running', {
  id: 'sample-worker',
  name: 'worker',
  health: 'unhealthy',
  doors: [],
  networks: ['net-shop', 'net-jobs'],
  volumes: [volume('uploads', true)],
  writable: { files: 2, bytes: 900 },
});
const old = sampleContainer(1, 'exited', { id: 'sample-old', name: 'old', doors: [], networks: [], volumes: [] });
const next = sampleContainer(1, 'paused', {
  id: 'sample-api-next',
  name: 'api-next',
  from: webAppNext,
  networks: ['net-jobs'],
  volumes: [],
  doors: [{ hostPort: 8090, containerPort: 80 }],
});
const proxy = sampleContainer(1, 'running', {
  id: 'sample-proxy',
  name: 'proxy',
  from: nginx,
  health: 'starting',
  networks: ['net-shop'],
  volumes: [volume('certs', true)],
  doors: [
    { hostPort: 8080, containerPort: 80 },
    { hostPort: null, containerPort: 443 },
  ],
});

const containers = [api, worker, old, next, proxy];

/** One host on which everything is that can be drawn: three images, states, health, volumes, networks, doors. */
export const sampleHost: PictureHost = {
  images: [webApp, webAppNext, nginx],
  containers,
  volumes: [
    drum('uploads', 31, 4_200_000, [api.id, worker.id]),
    drum('certs', 2, 3_100, [proxy.id]),
    { ...drum('b07de5f3a1'.padEnd(64, '0'), 0, 0, []), anonymous: true },
  ],
  networks: [
    { key: 'net-shop', name: 'shop', driver: 'bridge', seat, look: 1, members: [api.id, worker.id, proxy.id] },
    { key: 'net-jobs', name: 'jobs', driver: 'bridge', seat, look: 2, members: [worker.id, next.id] },
    { key: 'net-idle', name: 'idle', driver: 'bridge', seat, look: 3, members: [] },
  ],
};

/** What the running containers of `sampleHost` use. */
export const sampleMeters: ReadonlyMap<string, PictureMeters> = new Map([
  [api.id, { cpuPercent: 34, memoryBytes: 61_000_000, memoryLimit: 2_000_000_000 }],
  [worker.id, { cpuPercent: 92, memoryBytes: 480_000_000, memoryLimit: 512_000_000 }],
  [proxy.id, { cpuPercent: 1, memoryBytes: 4_300_000, memoryLimit: 2_000_000_000 }],
]);

function drum(name: string, files: number, bytes: number, usedBy: readonly string[]) {
  return { key: `${seat.id}/${name}`, name, anonymous: false, seat, files, bytes, usedBy };
}
