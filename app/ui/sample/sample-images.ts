import type { PictureImage } from '../picture/picture-model';

const digest = (seed: string) => `sha256:${seed.repeat(64).slice(0, 64)}`;

const alpine = {
  diffId: digest('4f2c91ab'),
  size: 5_540_000,
  createdBy: 'ADD alpine-minirootfs-3.14.tar.gz /',
  shared: true,
};
const node = { diffId: digest('b07de5f3'), size: 108_200_000, createdBy: 'RUN apk add nodejs yarn', shared: true };

export const webApp: PictureImage = {
  id: digest('9f2c41ab77d0'),
  labels: ['web-app:v1.0'],
  layers: [
    alpine,
    node,
    { diffId: digest('17ac0e42'), size: 1_536, createdBy: 'WORKDIR /app', shared: true },
    { diffId: digest('a91b33d0'), size: 2_560, createdBy: 'COPY package.json .', shared: true },
    { diffId: digest('c0ffee91'), size: 4_180_000, createdBy: 'RUN npm install', shared: true },
    { diffId: digest('5d1e7a20'), size: 14_800, createdBy: 'COPY . .', shared: false },
  ],
  config: {
    cmd: '["npm","start"]',
    env: ['PATH=/usr/local/bin', 'NODE_VERSION=14.21.3'],
    exposed: ['80/tcp'],
    workdir: '/app',
  },
  published: true,
};

export const webAppNext: PictureImage = {
  ...webApp,
  id: digest('c07de5f3a144'),
  labels: ['web-app:v1.1', 'web-app:latest'],
  layers: [
    ...webApp.layers.slice(0, 5),
    { diffId: digest('e84f20b1'), size: 15_100, createdBy: 'COPY . .', shared: false },
  ],
};

export const nginx: PictureImage = {
  id: digest('3f8a00ba1c2e'),
  labels: ['nginx:1.25-alpine'],
  layers: [
    alpine,
    { diffId: digest('0b8ce1f7'), size: 35_100_000, createdBy: 'RUN apk add nginx', shared: false },
    { diffId: digest('6e2241f0'), size: 4_620, createdBy: 'COPY docker-entrypoint.sh /', shared: false },
  ],
  config: {
    entrypoint: '["/docker-entrypoint.sh"]',
    cmd: '["nginx","-g","daemon off;"]',
    env: [],
    exposed: ['80/tcp'],
  },
  published: false,
};
