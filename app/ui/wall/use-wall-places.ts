'use client';

import { useEffect, useState } from 'react';
import { keepPlaces } from '../picture/keep-places';
import type { PictureContainer } from '../picture/picture-model';

/** How long a removed container is still drawn, in milliseconds (see picture.css). */
const LEAVING_MS = 500;

interface Standing {
  readonly containers: readonly PictureContainer[];
  /** Those just removed, as they were last. */
  readonly leaving: readonly PictureContainer[];
  /** The place number of everybody of both. */
  readonly places: ReadonlyMap<string, number>;
}

const NOBODY: Standing = { containers: [], leaving: [], places: new Map() };

/** Who stands where on one sheet, remembered from one drawing to the next: nobody moves when somebody leaves. */
export function useWallPlaces(containers: readonly PictureContainer[]): Standing {
  const [before, remember] = useState(NOBODY);
  const standing = before.containers === containers ? before : next(before, containers, before.leaving);
  if (standing !== before) remember(standing);
  const { leaving } = standing;
  useEffect(() => {
    if (leaving.length === 0) return;
    const gone = new Set(leaving);
    const timer = setTimeout(
      () =>
        remember((now) =>
          next(
            now,
            now.containers,
            now.leaving.filter((one) => !gone.has(one)),
          ),
        ),
      LEAVING_MS,
    );
    return () => clearTimeout(timer);
  }, [leaving]);
  return standing;
}

function next(before: Standing, containers: readonly PictureContainer[], left: readonly PictureContainer[]): Standing {
  const here = new Set(containers.map(({ id }) => id));
  const gone = before.containers.filter(({ id }) => !here.has(id));
  const still = left.filter(({ id }) => !here.has(id));
  const leaving = gone.length === 0 && still.length === before.leaving.length ? before.leaving : [...still, ...gone];
  const ids = [...containers, ...leaving].map(({ id }) => id);
  return { containers, leaving, places: keepPlaces(before.places, ids) };
}
