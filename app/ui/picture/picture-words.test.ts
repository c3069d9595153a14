import { expect, test } from 'vitest';
import { wordsIn } from '../language/words-in';
import type { PictureContainer } from './picture-model';
import { containerWords, seatWords, shortDigest, sizeWords } from './picture-words';

const words = wordsIn('en', 'picture');
const german = wordsIn('de', 'picture');

const web1: PictureContainer = {
  id: 'c1',
  name: 'web1',
  seat: { id: 's1', name: 'Ana', look: 0 },
  image: { id: 'sha256:aa', label: 'web-app:v1.0' },
  state: { status: 'running' },
  doors: [],
  writable: { files: 0, bytes: 0 },
  mine: true,
};

test('a container is spoken with name, state, image and owner', () => {
  expect(containerWords(words, web1)).toBe('web1, running, from web-app:v1.0, Ana');
});

test('published ports and the exit code are spoken too, an exposed port is not', () => {
  const doors = [
    { hostPort: 8080, containerPort: 80 },
    { hostPort: null, containerPort: 443 },
  ];
  expect(containerWords(words, { ...web1, doors })).toBe('web1, running, from web-app:v1.0, Ana, port 8080');
  expect(containerWords(words, { ...web1, state: { status: 'exited', exitCode: 137 } })).toContain(
    'exited with code 137',
  );
});

test('a health check is spoken after the state', () => {
  expect(containerWords(words, { ...web1, health: 'unhealthy' })).toBe(
    'web1, running, unhealthy, from web-app:v1.0, Ana',
  );
});

test('in German too', () => {
  const doors = [{ hostPort: 8080, containerPort: 80 }];
  expect(containerWords(german, { ...web1, doors, health: 'healthy' })).toBe(
    'web1, läuft, gesund, aus web-app:v1.0, Ana, Port 8080',
  );
});

test('a seat whose name is hidden is called by its number', () => {
  const hidden = { id: 's7', name: '#7', look: 7, number: 7 };
  expect([seatWords(words, hidden), seatWords(german, hidden)]).toEqual(['Seat 7', 'Platz 7']);
  expect(containerWords(words, { ...web1, seat: hidden })).toBe('web1, running, from web-app:v1.0, Seat 7');
});

test('sizes are decimal with three figures like docker images', () => {
  expect([0, 999, 5_540_000, 118_400_000, 1_100_000_000].map(sizeWords)).toEqual([
    '0B',
    '999B',
    '5.54MB',
    '118MB',
    '1.1GB',
  ]);
});

test('digests are cut to twelve digits', () => {
  expect(shortDigest(`sha256:${'ab'.repeat(32)}`)).toBe('abababababab');
});
