'use client';

import type { HighlightProps, PictureContainer, PictureImage, PictureLayer } from './picture-model';
import { counted, imageLabel, shortDigest, sizeWords } from './picture-words';
import { TitleBlock } from './title-block';

interface ImageSheetsProps extends HighlightProps {
  readonly image: PictureImage;
  /** Shows this container's writable sheet on top of the stack. */
  readonly container?: PictureContainer;
}

/**
 * An image pulled apart: its sheets in Dockerfile order, the first instruction at the bottom, each with what made it and
 * what it added; below them the title block with the configuration, which is no sheet.
 */
export function ImageSheets({ image, container, highlight, onHighlight }: ImageSheetsProps) {
  // The same layer may lie twice in one stack, so its place belongs to the key.
  const topFirst = image.layers.map((layer, place) => ({ layer, place })).reverse();
  return (
    <figure className="m-0 flex flex-col gap-4" aria-label={`Layers of ${imageLabel(image)}`}>
      <ol reversed className="sheet-stack">
        {container && (
          <li style={{ zIndex: image.layers.length }}>
            <Sheet fill="var(--writable)" edge="#0c1a2b" written={container.writable.files} />
            <span>
              <span className="font-semibold">writable layer of {container.name}</span>
              <span className="sheet-note">
                {counted(container.writable.files, 'change')}, {sizeWords(container.writable.bytes)} · its own, gone
                with docker rm
              </span>
            </span>
          </li>
        )}
        {topFirst.map(({ layer, place }) => (
          <LayerRow
            key={`${place} ${layer.diffId}`}
            layer={layer}
            place={place}
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

function LayerRow(props: { layer: PictureLayer; place: number; lit: boolean; onLight: (on: boolean) => void }) {
  const { layer, place, lit, onLight } = props;
  return (
    <li style={{ zIndex: place }} onPointerEnter={() => onLight(true)} onPointerLeave={() => onLight(false)}>
      <Sheet fill="var(--sheet)" edge={lit ? 'var(--sheet-lit)' : 'var(--sheet-edge)'} lit={lit} />
      <span className="min-w-0">
        <code className="block truncate" title={layer.createdBy}>
          {layer.createdBy}
        </code>
        <span className="sheet-note">
          +{sizeWords(layer.size)} · {shortDigest(layer.diffId)}
          {layer.shared && ' · shared'}
        </span>
      </span>
    </li>
  );
}

/** Up to five lines of writing that lie in the plane of the sheet. */
const WRITING = ['M-4,-18l22,13', 'M-10,-14.5l16,9.4', 'M-16,-11l22,13', 'M-22,-7.5l16,9.4', 'M-28,-4l22,13'];

function Sheet({
  fill,
  edge,
  lit = false,
  written = 0,
}: {
  fill: string;
  edge: string;
  lit?: boolean;
  written?: number;
}) {
  return (
    <svg viewBox="-50 -30 100 60" aria-hidden="true" className="sheet-drawing">
      <polygon points="0,-28 48,0 0,28 -48,0" fill={fill} stroke={edge} strokeWidth={lit ? 3 : 1} />
      {written === 0 && fill !== 'var(--writable)' && (
        <path
          d="M-36,-7 L12,21 M-24,-14 L24,14 M-12,-21 L36,7 M36,-7 L-12,21 M24,-14 L-24,14 M12,-21 L-36,7"
          stroke="var(--sheet-grid)"
        />
      )}
      <g stroke="var(--pen)" strokeWidth="2" strokeLinecap="round">
        {WRITING.slice(0, written).map((line) => (
          <path key={line} d={line} />
        ))}
      </g>
    </svg>
  );
}
