import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { nginx, webApp } from '../sample/sample-images';
import { stageLayout } from './stage-layout';
import { stageStops, stopAfter } from './stage-order';

const containers = [
  sampleContainer(1),
  sampleContainer(1, 'running', { id: 'another' }),
  sampleContainer(1, 'paused', { from: nginx }),
];
const seat = { id: 's1', name: 'Ana', look: 1 };
const volumes = [
  { key: 's1/data', name: 'data', anonymous: false, seat, files: 1, bytes: 10, usedBy: [containers[0]?.id ?? ''] },
];
const networks = [{ key: 'n1', name: 'shop', driver: 'bridge', seat, look: 1, members: [] }];
const layout = stageLayout({ images: [webApp, nginx], containers, volumes, networks }, 700);
const stops = stageStops(layout, new Set());

test('the right arrow key reaches everything and comes back to where it began', () => {
  const seen = new Set<string>();
  let at = stops[0]?.key ?? '';
  for (const _ of stops) {
    seen.add(at);
    at = stopAfter(stops, at, 'ArrowRight')?.key ?? '';
  }
  expect(seen.size).toBe(1 + 2 + 3 + 1);
  expect(at).toBe(stops[0]?.key);
  expect(stopAfter(stops, at, 'ArrowLeft')?.key).toBe(stops.at(-1)?.key);
});

test('up and down go to what is above and below, and stay at the edge', () => {
  for (const stop of stops) {
    expect(stopAfter(stops, stop.key, 'ArrowDown')?.y).toBeGreaterThanOrEqual(stop.y);
    expect(stopAfter(stops, stop.key, 'ArrowUp')?.y).toBeLessThanOrEqual(stop.y);
  }
  expect(stopAfter(stops, 'network n1', 'ArrowUp')?.key).toBe('network n1');
});

test('what has gone takes no focus, and other keys lead nowhere', () => {
  const gone = containers[0]?.id ?? '';
  expect(stageStops(layout, new Set([gone])).some(({ key }) => key === `container ${gone}`)).toBe(false);
  expect(stopAfter(stops, 'network n1', 'a')).toBeNull();
  expect(stopAfter(stops, 'nothing', 'ArrowRight')).toBeNull();
});
