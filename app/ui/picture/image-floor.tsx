'use client';

import { FloorBlock } from './floor-block';
import { type FloorLayout, floorLayout, NAMED_LIMIT } from './floor-layout';
import { FloorPaper, paperDepth } from './floor-paper';
import { onFloor } from './isometric';
import type { HighlightProps, PictureContainer, PictureImage } from './picture-model';
import { countByStatus, counted, imageLabel } from './picture-words';
import { useStanding } from './use-standing';

export interface ImageFloorProps extends HighlightProps {
  readonly image: PictureImage;
  readonly containers: readonly PictureContainer[];
  /** What is written under a block: on the wall whose it is, on one's own bench what it is called. */
  readonly nameOf: 'owner' | 'container';
  readonly selectedId?: string;
  readonly onSelect?: (container: PictureContainer) => void;
  /** Widest the drawing gets, in CSS pixels per user unit; keeps a single block from filling a wall. */
  readonly mostScale?: number;
}

/**
 * One image and everything made from it: the image lies as a floor of paper sheets, its containers stand on it.
 * Fills the width and height it is given.
 */
export function ImageFloor(props: ImageFloorProps) {
  const { image, containers, highlight, mostScale = 2 } = props;
  const standing = useStanding(containers);
  // In a crowd nobody could follow one that leaves.
  const leaving = new Set(containers.length + standing.leaving.length <= NAMED_LIMIT ? standing.leaving : []);
  const layout = floorLayout([...containers, ...leaving], standing.places);
  const box = viewBox(layout, image.layers.length);
  const lit =
    (highlight?.on === 'image' && highlight.id === image.id) ||
    (highlight?.on === 'container' && highlight.imageId === image.id) ||
    (highlight?.on === 'layer' && image.layers.some((layer) => layer.diffId === highlight.diffId));
  const states = countByStatus(containers).map(({ status, count }) => `${count} ${status}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> cannot be a drawing
    <svg
      role="group"
      aria-label={`${imageLabel(image)}, ${counted(containers.length, 'container')}${states.length > 0 ? `: ${states.join(', ')}` : ''}`}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMax meet"
      className="on-floor block h-full w-full"
      style={{ maxWidth: box.width * mostScale, maxHeight: box.height * mostScale }}
    >
      <FloorPaper layout={layout} layers={image.layers.length} lit={lit} />
      {layout.spots.length === 0 && <EmptyFloor layout={layout} />}
      {layout.bands.map((band) => (
        <g key={band.status} transform={`translate(${band.x} ${band.y})`}>
          <path d="M4,0 H26" stroke="var(--ink-soft)" strokeWidth="1.5" />
          <text x="32" y="7" className="floor-callout">
            <tspan fontWeight="700">{band.count}</tspan> {band.status}
          </text>
        </g>
      ))}
      {layout.spots.map((spot) => (
        <FloorBlock
          key={spot.container.id}
          spot={spot}
          layout={layout}
          nameOf={props.nameOf}
          leaving={leaving.has(spot.container)}
          selected={props.selectedId === spot.container.id}
          onSelect={props.onSelect}
          highlight={highlight}
          onHighlight={props.onHighlight}
        />
      ))}
    </svg>
  );
}

function EmptyFloor({ layout }: { layout: FloorLayout }) {
  const middle = onFloor(layout.rows / 2, layout.columns / 2, layout.pitch);
  return (
    <text x={middle.x} y={middle.y + 4} textAnchor="middle" className="floor-empty">
      nothing made yet
    </text>
  );
}

function viewBox(layout: FloorLayout, layers: number): { x: number; y: number; width: number; height: number } {
  const { rows, columns, margin, pitch, half } = layout;
  const west = onFloor(-margin, columns + margin, pitch).x;
  const east = onFloor(rows + margin, -margin, pitch).x;
  const south = onFloor(rows + margin, columns + margin, pitch).y + paperDepth(layers);
  const north = Math.min(onFloor(-margin, -margin, pitch).y, pitch * 0.577 - half * 1.6) - 6;
  const callouts = layout.bands.length > 0 ? 150 : 0;
  return { x: west - 4, y: north, width: east - west + 8 + callouts, height: south - north + 4 };
}
