import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { nginx, webApp, webAppNext } from '../sample/sample-images';
import type { PictureHost } from './picture-model';
import { type StageLayout, stageLayout } from './stage-layout';
import { STAGE } from './stage-sizes';

const IMAGES = [webApp, webAppNext, nginx];

const hosts = fc
  .record({
    images: fc.uniqueArray(fc.constantFrom(...IMAGES), { minLength: 0, maxLength: 3 }),
    containers: fc.array(fc.nat(2), { maxLength: 40 }),
    volumes: fc.array(fc.nat(40), { maxLength: 6 }),
    networks: fc.array(fc.string({ maxLength: 30 }), { maxLength: 6 }),
  })
  .map(({ images, containers, volumes, networks }): PictureHost => {
    const made = containers.flatMap((of, index) => {
      const from = images[of];
      return from ? [sampleContainer(1, 'running', { id: `made-${index}`, from })] : [];
    });
    const seat = { id: 's1', name: 'Ana', look: 1 };
    const none = { seat, files: 0, bytes: 0, anonymous: false };
    return {
      images,
      containers: made,
      volumes: volumes.map((user, index) => ({
        ...none,
        key: `s1/v${index}`,
        name: `v${index}`,
        usedBy: made[user] ? [made[user].id] : [],
      })),
      networks: networks.map((name, index) => ({
        key: `n${index}`,
        name,
        driver: 'bridge',
        seat,
        look: index + 1,
        members: made.slice(0, index).map(({ id }) => id),
      })),
    };
  });

const stages = fc.tuple(hosts, fc.integer({ min: 320, max: 1600 }));

describe('a host on a stage of any width', () => {
  test('everything is drawn once and has its place inside the stage', () => {
    fc.assert(
      fc.property(stages, ([host, width]) => {
        const layout = stageLayout(host, width);
        expect(layout.plots.map(({ image }) => image.id)).toEqual(host.images.map(({ id }) => id));
        expect([...layout.feet.keys()].sort()).toEqual(host.containers.map(({ id }) => id).sort());
        expect(layout.drums.map(({ volume }) => volume.key).sort()).toEqual(host.volumes.map(({ key }) => key).sort());
        for (const { x, y, width: wide } of [...layout.tags, ...layout.plots.map(({ title }) => title)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
        for (const { x, y } of layout.drums) {
          expect(x - STAGE.drum).toBeGreaterThanOrEqual(0);
          expect(x + STAGE.drum).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
        for (const { origin, box } of layout.plots) {
          expect(origin.x + box.x).toBeGreaterThanOrEqual(0);
          expect(origin.x + box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        }
      }),
    );
  });

  test('no plot, title, tag or drum covers another', () => {
    fc.assert(
      fc.property(stages, ([host, width]) => {
        const boxes = boxesOf(stageLayout(host, width));
        for (const a of boxes) for (const b of boxes) if (a !== b) expect(apart(a, b), `${a.is} ${b.is}`).toBe(true);
      }),
    );
  });
});

interface Box {
  readonly is: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf({ plots, drums, tags }: StageLayout): Box[] {
  return [
    ...tags.map((tag) => ({ is: 'tag', ...tag, height: STAGE.tagHeight })),
    ...plots.map(({ title }) => ({ is: 'title', ...title, height: STAGE.titleHeight })),
    ...drums.map(({ x, y }) => ({
      is: 'drum',
      x: x - STAGE.drumWidth / 2,
      y: y + 28 - STAGE.drumHeight,
      width: STAGE.drumWidth,
      height: STAGE.drumHeight,
    })),
  ];
}

function apart(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x + a.width <= b.x + slack ||
    b.x + b.width <= a.x + slack ||
    a.y + a.height <= b.y + slack ||
    b.y + b.height <= a.y + slack
  );
}
