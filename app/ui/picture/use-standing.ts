'use client';

import { useEffect, useState } from 'react';
import { useJumps } from '../parts/played-back';
import { NAMED_LIMIT } from './floor-layout';
import { keepPlaces } from './keep-places';
import type { PictureContainer } from './picture-model';

/** How long a removed container is still drawn, in milliseconds: its sheet lifts off, then it fades (picture.css). */
const LEAVING_MS = 500;

interface Standing {
  readonly containers: readonly PictureContainer[];
  /** Those just removed, as they were last. */
  readonly leaving: readonly PictureContainer[];
  /** The place number of everybody of both, each on the floor of its image. */
  readonly places: ReadonlyMap<string, number>;
  /** The jump that it has begun with. */
  readonly jumps: number;
}

const NOBODY: Standing = { containers: [], leaving: [], places: new Map(), jumps: 0 };

/**
 * Who stands on the floors and where, remembered from one drawing to the next so that nobody moves when somebody leaves.
 * More than `most` of one image are a crowd, which has no places. After a jump in a recording everybody stands anew.
 */
export function useStanding(containers: readonly PictureContainer[], most = NAMED_LIMIT): Standing {
  const jumps = useJumps();
  const [remembered, remember] = useState(NOBODY);
  const before = remembered.jumps === jumps ? remembered : { ...NOBODY, jumps };
  const standing = before.containers === containers ? before : next(before, containers, most);
  if (standing !== remembered) remember(standing);
  const { leaving } = standing;
  useEffect(() => {
    if (leaving.length === 0) return;
    const timer = setTimeout(
      () =>
        remember((now) =>
          next({ ...now, leaving: now.leaving.filter((gone) => !leaving.includes(gone)) }, now.containers, most),
        ),
      LEAVING_MS,
    );
    return () => clearTimeout(timer);
  }, [leaving, most]);
  return standing;
}

function next(before: Standing, containers: readonly PictureContainer[], most: number): Standing {
  const here = new Set(containers.map(({ id }) => id));
  const gone = before.containers.filter(({ id }) => !here.has(id));
  const still = before.leaving.filter(({ id }) => !here.has(id));
  const leaving = gone.length === 0 && still.length === before.leaving.length ? before.leaving : [...still, ...gone];
  const places = new Map<string, number>();
  for (const standing of byImage([...containers, ...leaving])) {
    // A crowd stands by state; when it thins out, its floor begins anew.
    if (standing.filter((id) => here.has(id)).length > most) continue;
    for (const [id, place] of keepPlaces(before.places, standing)) places.set(id, place);
  }
  return { containers, leaving, places, jumps: before.jumps };
}

function byImage(containers: readonly PictureContainer[]): Iterable<string[]> {
  const floors = new Map<string, string[]>();
  for (const { id, image } of containers) {
    const floor = floors.get(image.id);
    if (floor) floor.push(id);
    else floors.set(image.id, [id]);
  }
  return floors.values();
}
