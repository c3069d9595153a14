'use client';

import { useState } from 'react';
import type { LayerFilesProps } from '../files/layer-files';
import { LazyPart } from './lazy-part';
import { loadLayerFiles } from './side-parts';

/** The files of a layer behind a line that opens; they are fetched when it is opened first. */
export function LayerDetails({ summary, ...layer }: LayerFilesProps & { summary: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="details-line">{summary}</summary>
      {open && <LazyPart load={loadLayerFiles} props={layer} />}
    </details>
  );
}
