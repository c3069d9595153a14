'use client';

import { useWords } from '../language/use-words';
import { EmptyFloor } from './empty-floor';
import { FloorBands } from './floor-bands';
import { FloorBlock } from './floor-block';
import { floorBox } from './floor-box';
import { floorLayout, NAMED_LIMIT } from './floor-layout';
import { FloorPaper } from './floor-paper';
import type { HighlightProps, PictureContainer, PictureImage } from './picture-model';
import { imageLabel, statesWords } from './picture-words';
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
  const box = floorBox(layout, image.layers.length);
  const lit =
    (highlight?.on === 'image' && highlight.id === image.id) ||
    (highlight?.on === 'container' && highlight.imageId === image.id);
  const litLayer = highlight?.on === 'layer' ? image.layers.findIndex(({ diffId }) => diffId === highlight.diffId) : -1;
  const words = useWords('picture');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> cannot be a drawing
    <svg
      role="group"
      aria-label={words('floor.label', {
        image: imageLabel(image),
        count: containers.length,
        states: statesWords(words, containers).join(', '),
      })}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMax meet"
      className="picture on-floor block h-full w-full"
      style={{ maxWidth: box.width * mostScale, maxHeight: box.height * mostScale }}
    >
      <FloorPaper layout={layout} layers={image.layers.length} lit={lit} litLayer={litLayer} />
      {layout.spots.length === 0 && <EmptyFloor layout={layout} text={words('floor.empty')} />}
      <FloorBands bands={layout.bands} />
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
