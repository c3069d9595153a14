import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import type { WallFoot } from './wall-foot';
import { wallTies } from './wall-ties';

const WIDTH = 1800;
const seat = { id: 's1', name: 'Ana', look: 1 };
const none = { seat, files: 0, bytes: 0, anonymous: false };

const foot = (x: number, y: number): WallFoot => ({ x, y, half: 60, drop: 70, cellWidth: 140, bottom: y + 90 });
const web = sampleContainer(1, 'running', { id: 'web', volumes: [mount('data')], networks: ['n1'] });
const api = sampleContainer(1, 'running', {
  id: 'api',
  volumes: [mount('data', true), mount('logs')],
  networks: ['n1'],
});
const host = {
  volumes: [
    { ...none, key: 's1/data', name: 'data', usedBy: ['web', 'api'] },
    { ...none, key: 's1/logs', name: 'logs', usedBy: ['api'] },
    { ...none, key: 's1/idle', name: 'idle', usedBy: [] },
  ],
  networks: [
    { key: 'n1', name: 'shop', driver: 'bridge', seat, look: 1, members: ['web', 'api'] },
    { key: 'n2', name: 'idle', driver: 'bridge', seat, look: 2, members: [] },
  ],
};

function mount(name: string, readOnly = false) {
  return { volume: `s1/${name}`, target: `/${name}`, readOnly };
}

describe('what is drawn between the blocks of one host', () => {
  test('a volume stands beside its first container, and a rope leads to each that mounts it', () => {
    const feet = new Map([
      ['api', foot(900, 200)],
      ['web', foot(300, 200)],
    ]);
    const { drums, ropes } = wallTies(host, [api, web], feet, WIDTH);
    expect(drums.map(({ volume, x }) => [volume.name, x > 300 && x < 440, x > 900 && x < 1040])).toEqual([
      ['data', true, false],
      ['logs', false, true],
    ]);
    expect(ropes.map(({ key, readOnly }) => [key, readOnly])).toEqual([
      ['web /data', false],
      ['api /data', true],
      ['api /logs', false],
    ]);
  });

  test('a network is a line from its name to every container on it; one without containers is not drawn', () => {
    const feet = new Map([
      ['web', foot(300, 200)],
      ['api', foot(900, 500)],
    ]);
    const { lines } = wallTies(host, [web, api], feet, WIDTH);
    expect(lines.map(({ network, to }) => [network.name, to.length])).toEqual([['shop', 2]]);
    expect(lines[0]?.to[0]?.y).toBeLessThan(300);
  });

  test('what hangs on a container that stands in a crowd is left out', () => {
    const { drums, ropes, lines } = wallTies(host, [web, api], new Map([['web', foot(300, 200)]]), WIDTH);
    expect(drums.map(({ volume }) => volume.name)).toEqual(['data']);
    expect(ropes.map(({ key }) => key)).toEqual(['web /data']);
    expect(lines.map(({ to }) => to.length)).toEqual([1]);
    expect(wallTies(host, [web, api], new Map(), WIDTH)).toEqual({ drums: [], ropes: [], lines: [] });
  });

  test('wherever its containers stand, no barrel is outside, and no two are in one place', () => {
    const names = fc.integer({ min: 0, max: 6 });
    const place = fc.integer({ min: 60, max: WIDTH - 60 });
    fc.assert(
      fc.property(names, place, (count, x) => {
        const volumes = Array.from({ length: count }, (_, index) => ({
          ...none,
          key: `s1/v${index}`,
          name: `v${index}`,
          usedBy: ['web'],
        }));
        const own = { ...web, volumes: volumes.map(({ name }) => mount(name)) };
        const { drums, ropes } = wallTies({ volumes, networks: [] }, [own], new Map([['web', foot(x, 400)]]), WIDTH);
        expect(drums.length).toBe(count);
        expect(ropes.length).toBe(count);
        for (const drum of drums) {
          expect(drum.x - 24 * drum.scale).toBeGreaterThanOrEqual(0);
          expect(drum.x + 24 * drum.scale).toBeLessThanOrEqual(WIDTH + 0.001);
        }
        expect(new Set(drums.map((drum) => `${drum.x} ${drum.y}`)).size).toBe(count);
      }),
    );
  });
});
