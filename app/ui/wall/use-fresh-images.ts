'use client';

import { useEffect, useRef, useState } from 'react';
import { useJumps } from '../parts/played-back';
import type { PictureImage } from '../picture/picture-model';

/** How long a drawing that was just published is marked as such, in milliseconds. */
const FRESH_MS = 12_000;
const NONE: ReadonlySet<string> = new Set();

/** IDs of the images that have been published while this screen looks on, for a while. */
export function useFreshImages(images: readonly PictureImage[]): ReadonlySet<string> {
  const jumps = useJumps();
  const known = useRef<{ ids: ReadonlySet<string>; jumps: number } | null>(null);
  const [fresh, setFresh] = useState(NONE);
  useEffect(() => {
    const published = new Set(images.filter((image) => image.published).map(({ id }) => id));
    // What came in a stretch that was left out is not seen to come.
    const before = known.current?.jumps === jumps ? known.current.ids : null;
    known.current = { ids: published, jumps };
    const added = before ? [...published].filter((id) => !before.has(id)) : [];
    if (added.length === 0) return;
    setFresh((now) => new Set([...now, ...added]));
    // Not ended with the effect, which runs again with every other image.
    setTimeout(() => setFresh((now) => new Set([...now].filter((id) => !added.includes(id)))), FRESH_MS);
  }, [images, jumps]);
  return fresh;
}
