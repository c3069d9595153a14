'use client';

import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import type { HighlightProps, PictureContainer, PictureImage, PictureLayer } from './picture-model';
import { imageLabel, shortDigest, sizeWords } from './picture-words';
import { SheetDrawing } from './sheet-drawing';
import { TitleBlock } from './title-block';
import { writableShare } from './writable-share';

interface ImageSheetsProps extends HighlightProps {
  readonly image: PictureImage;
  /** Shows this container's writable sheet on top of the stack. */
  readonly container?: PictureContainer;
  /** What a sheet added, changed and took away, shown below it when it is opened. `place` counts from the bottom, 0 first. */
  readonly filesOf?: (layer: PictureLayer, place: number) => ReactNode;
  /** What the container changed, shown below its writable sheet. */
  readonly changes?: ReactNode;
}

/**
 * An image pulled apart: its sheets in Dockerfile order, the first instruction at the bottom, each with what made it and
 * what it added; below them the title block with the configuration, which is no sheet.
 */
export function ImageSheets({ image, container, filesOf, changes, highlight, onHighlight }: ImageSheetsProps) {
  const words = useWords('picture');
  // The same layer may lie twice in one stack, so its place belongs to the key.
  const topFirst = image.layers.map((layer, place) => ({ layer, place })).reverse();
  return (
    <figure className="m-0 flex flex-col gap-4" aria-label={words('sheets.label', { image: imageLabel(image) })}>
      <ol reversed className="sheet-stack">
        {container && (
          <li>
            <SheetDrawing kind="writable" share={writableShare(container.writable)} />
            <div className="min-w-0">
              <p className="font-semibold">{words('sheets.writable', { name: container.name })}</p>
              <p className="sheet-note">
                {words('sheets.writableNote', {
                  changes: words('counts.changes', { count: container.writable.files }),
                  size: sizeWords(container.writable.bytes),
                })}
              </p>
              {changes}
            </div>
          </li>
        )}
        {topFirst.map(({ layer, place }) => (
          <LayerRow
            key={`${place} ${layer.diffId}`}
            layer={layer}
            place={place}
            filesOf={filesOf}
            lit={highlight?.on === 'layer' && highlight.diffId === layer.diffId}
            onLight={(on) => onHighlight?.(on ? { on: 'layer', diffId: layer.diffId } : null)}
          />
        ))}
      </ol>
      <figcaption>
        <TitleBlock image={image} config />
      </figcaption>
    </figure>
  );
}

interface LayerRowProps {
  readonly layer: PictureLayer;
  readonly place: number;
  readonly lit: boolean;
  readonly onLight: (on: boolean) => void;
  readonly filesOf?: (layer: PictureLayer, place: number) => ReactNode;
}

function LayerRow({ layer, place, lit, onLight, filesOf }: LayerRowProps) {
  const words = useWords('picture');
  return (
    <li onPointerEnter={() => onLight(true)} onPointerLeave={() => onLight(false)}>
      <SheetDrawing kind="layer" lit={lit} />
      <div className="min-w-0">
        <code className="block truncate" title={layer.createdBy}>
          {layer.createdBy}
        </code>
        <p className="sheet-note">
          +{sizeWords(layer.size)} · {shortDigest(layer.diffId)}
          {layer.shared && ` · ${words('sheets.shared')}`}
        </p>
        {filesOf?.(layer, place)}
      </div>
    </li>
  );
}
