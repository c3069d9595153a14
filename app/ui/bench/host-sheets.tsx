'use client';

import { useWords } from '../language/use-words';
import type { HighlightProps, PictureImage, PicturePart } from '../picture/picture-model';
import { SharedSheets } from '../picture/shared-sheets';
import { LazyPart } from './lazy-part';
import type { PartSource } from './part-source';
import { loadLayerFiles } from './side-parts';

interface HostSheetsProps extends HighlightProps, PartSource {
  readonly images: readonly PictureImage[];
  readonly selected: PicturePart | null;
  readonly onSelect: (part: PicturePart) => void;
}

/** The layers of all images of a host, each drawn once; a chosen one shows what it added, changed and took away. */
export function HostSheets({ images, source, selected, onSelect, ...light }: HostSheetsProps) {
  const words = useWords('bench');
  return (
    <details className="mt-4">
      <summary className="details-line">{words('sheets.title')}</summary>
      <div className="pt-2">
        <SharedSheets
          images={images}
          selected={selected}
          onSelect={onSelect}
          {...light}
          filesOf={
            source &&
            ((layer, image, place) => (
              <section aria-label={words('sheets.files', { instruction: layer.createdBy })}>
                <p className="pane-title">{words('sheets.made')}</p>
                <LazyPart
                  key={layer.diffId}
                  load={loadLayerFiles}
                  props={{
                    source,
                    target: `image:${image.id}:${place + 1}`,
                    version: layer.diffId,
                    empty: words('sheets.empty'),
                  }}
                />
              </section>
            ))
          }
        />
      </div>
    </details>
  );
}
