import { expect, test } from 'vitest';
import { foundLines } from './found-lines';

const history = ['docker pull nginx', 'docker run -d nginx', 'ls', 'docker run -d nginx', '', 'docker ps'];

test('the newest line comes first, and each once', () => {
  expect(foundLines(history, 'NGINX')).toEqual(['docker run -d nginx', 'docker pull nginx']);
});

test('several words may stand anywhere', () => {
  expect(foundLines(history, 'nginx run')).toEqual(['docker run -d nginx']);
});

test('nothing asked shows the newest lines; nothing found shows none', () => {
  expect(foundLines(history, ' ')).toEqual(['docker ps', 'docker run -d nginx', 'ls', 'docker pull nginx']);
  expect(foundLines(history, 'podman')).toEqual([]);
});
