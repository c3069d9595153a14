'use client';

import type { ClassState } from '#engine/model/class-state';
import type { PictureContainer, PictureImage } from '../picture/picture-model';
import type { HappeningView } from '../room/happening-view';
import type { WallClaimsProps } from '../wall/wall-claims';
import type { WallLesson, WallPoll } from '../wall/wall-lesson-model';
import { WallScreen } from '../wall/wall-screen';
import type { WallEvent } from '../wall/wall-ticker';
import { classContainers, sampleContainer, sampleCrowd, sampleSeats } from './sample-containers';
import { nginx, webApp, webAppNext } from './sample-images';
import { sampleRoom } from './sample-room';
import { sampleTerminal } from './sample-terminal';
import { sampleTied, untied } from './sample-tied';

const TOLD: readonly HappeningView[] = [
  { what: 'runs', values: { container: 'web2', image: 'web-app:v1.1' } },
  { what: 'paused', values: { container: 'web1' } },
  { what: 'published', values: { image: 'web-app:v1.1' } },
];

export const sampleEvents: readonly WallEvent[] = TOLD.flatMap((told, key) => {
  const seat = sampleSeats[key + 5];
  return seat ? [{ key, seat, ...told }] : [];
});

interface SampleWallProps {
  /** So many students; 0 is an empty room. Absent: the twelve of the other samples. */
  readonly crowd?: number;
  /** So many images; absent: two or three. */
  readonly images?: number;
  /** So many students with volumes and networks, instead of `crowd`. */
  readonly tied?: number;
  readonly of?: Partial<ClassState>;
  readonly lost?: boolean;
  readonly lesson?: WallLesson;
  readonly poll?: WallPoll;
  readonly claims?: WallClaimsProps;
}

/** The wall of a class. */
export function SampleWall({ crowd, images, tied, of = {}, lost = false, lesson, poll, claims }: SampleWallProps) {
  const shown = images === undefined ? imagesFor(tied === undefined ? crowd : MANY) : manyImages(images);
  const ties = tied === undefined ? null : sampleTied(tied);
  const containers = ties?.containers ?? containersFor(crowd, images === undefined ? [] : shown);
  const joined = tied ?? crowd ?? sampleRoom.joined;
  const spotlit = sampleSeats.find(({ id }) => id === of.spotlight);
  return (
    <WallScreen
      room={{ ...sampleRoom, joined, online: Math.max(0, joined - 2), class: { ...sampleRoom.class, ...of } }}
      connection={lost ? 'lost' : 'live'}
      images={shown}
      containers={containers}
      tiesOf={ties?.tiesOf ?? untied}
      events={crowd === 0 ? [] : sampleEvents}
      lesson={lesson ?? null}
      poll={poll ?? null}
      claims={claims ?? null}
      spotlight={
        spotlit && {
          seat: spotlit,
          host: {
            images: [webApp],
            containers: classContainers.filter(({ seat, image }) => seat.id === spotlit.id && image.id === webApp.id),
            volumes: [],
            networks: [],
          },
          items: sampleTerminal,
        }
      }
    />
  );
}

/** A class with all images. */
const MANY = 30;

function imagesFor(crowd?: number): readonly PictureImage[] {
  if (crowd === 0) return [];
  if (crowd === undefined) return [webApp, webAppNext];
  return crowd < 10 ? [webApp] : [webApp, webAppNext, nginx];
}

function containersFor(crowd: number | undefined, many: readonly PictureImage[]): readonly PictureContainer[] {
  if (many.length > 0) {
    return sampleCrowd(crowd ?? 30).map((container, index) => {
      const from = many[Math.floor(many.length * (index / (crowd ?? 30)) ** 2)] ?? webApp;
      return { ...container, image: { id: from.id, label: from.labels[0] ?? '' } };
    });
  }
  if (crowd === 0) return [];
  if (crowd === undefined) return classContainers;
  if (crowd < 10) {
    return Array.from({ length: crowd }, (_, look) => sampleContainer(look, look === 3 ? 'exited' : 'running'));
  }
  return [...sampleCrowd(crowd), ...classContainers.filter(({ image }) => image.id === webAppNext.id)];
}

/** Drawings on one base, and every third on another. */
function manyImages(count: number): readonly PictureImage[] {
  return Array.from({ length: count }, (_, index) => {
    const from = index % 3 === 2 ? nginx : webApp;
    return {
      ...from,
      id: `sha256:${String(index).padStart(2, '0').repeat(32)}`,
      labels: [`${from === nginx ? 'proxy' : 'web-app'}:v1.${index}`],
      published: true,
    };
  });
}
