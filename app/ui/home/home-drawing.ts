import type { ContainerStatus, PictureContainer, PictureImage } from '../picture/picture-model';

const layer = (place: number, createdBy: string, size: number) => ({
  diffId: `sha256:${String(place).repeat(64)}`,
  size,
  createdBy,
  shared: false,
});

/** The picture on the home page: an example, not anybody's room. */
export const homeImage: PictureImage = {
  id: `sha256:9f2c41ab77d0${'0'.repeat(52)}`,
  labels: ['web-app:v1.0'],
  layers: [
    layer(1, 'FROM node:14-alpine', 113_700_000),
    layer(2, 'COPY package.json .', 2_560),
    layer(3, 'RUN npm install', 4_180_000),
    layer(4, 'COPY . .', 14_800),
  ],
  config: { cmd: '["npm","start"]', env: [], exposed: ['80/tcp'] },
  published: true,
};

const STANDING: readonly [name: string, look: number, status: ContainerStatus, port: number | null, files: number][] = [
  ['Ana', 0, 'running', 8080, 3],
  ['Ben', 1, 'running', 8080, 0],
  ['Chi', 6, 'paused', 8080, 1],
  ['Dara', 4, 'running', 8081, 5],
  ['Eli', 3, 'created', null, 0],
];

export const homeContainers: readonly PictureContainer[] = STANDING.map(([name, look, status, hostPort, files]) => ({
  id: name,
  name: 'web1',
  seat: { id: name, name, look },
  image: { id: homeImage.id, label: 'web-app:v1.0' },
  state: { status },
  doors: hostPort === null ? [] : [{ hostPort, containerPort: 80 }],
  writable: { files, bytes: files * 900 },
  mine: false,
}));
