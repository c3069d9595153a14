'use client';

import { useEffect, useRef, useState } from 'react';
import type { PictureImage } from '../picture/picture-model';

/** How long a drawing that was just published is marked as such, in milliseconds. */
const FRESH_MS = 12_000;
const NONE: ReadonlySet<string> = new Set();

/** IDs of the images that have been published while this screen looks on, for a while. */
export function useFreshImages(images: readonly PictureImage[]): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [fresh, setFresh] = useState(NONE);
  useEffect(() => {
    const published = new Set(images.filter((image) => image.published).map(({ id }) => id));
    const before = known.current;
    known.current = published;
    const added = before ? [...published].filter((id) => !before.has(id)) : [];
    if (added.length === 0) return;
    setFresh((now) => new Set([...now, ...added]));
    // Not ended with the effect, which runs again with every other image.
    setTimeout(() => setFresh((now) => new Set([...now].filter((id) => !added.includes(id)))), FRESH_MS);
  }, [images]);
  return fresh;
}
