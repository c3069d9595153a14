import { memo } from 'react';
import { binarySize } from '#engine/client/format/human-size';
import { useWords, type Words } from '../language/use-words';
import { BlockFocusRing } from './block-focus-ring';
import { BlockShape } from './block-shape';
import { FittedName } from './fitted-name';
import type { FloorLayout, FloorSpot } from './floor-layout';
import { SLOPE } from './isometric';
import { partKey } from './part-key';
import type { HighlightProps, PictureContainer, PictureMeters } from './picture-model';
import { containerWords, seatWords } from './picture-words';

interface FloorBlockProps extends HighlightProps {
  readonly spot: FloorSpot;
  readonly layout: FloorLayout;
  readonly nameOf: 'owner' | 'container';
  /** It has been removed, and is drawn only so that one sees it go. */
  readonly leaving: boolean;
  readonly selected: boolean;
  readonly onSelect?: (container: PictureContainer) => void;
  readonly meters?: PictureMeters;
  /** 0 where Tab stops; of blocks that arrow keys move among only one has it. */
  readonly tabIndex?: 0 | -1;
}

/** One container at its place on a floor, with its name; a button when somebody wants to know of its selection. */
export const FloorBlock = memo(function FloorBlock(props: FloorBlockProps) {
  const { spot, layout, nameOf, leaving, selected, onSelect, meters, highlight, onHighlight, tabIndex = 0 } = props;
  const words = useWords('picture');
  const { container } = spot;
  const lit =
    selected ||
    (highlight?.on === 'container' && highlight.id === container.id) ||
    (highlight?.on === 'image' && highlight.id === container.image.id) ||
    (highlight?.on === 'volume' && container.volumes?.some(({ volume }) => volume === highlight.key)) ||
    (highlight?.on === 'network' && container.networks?.includes(highlight.key));
  const named = layout.kind === 'named' || (highlight?.on === 'container' && highlight.id === container.id);
  const light = () => onHighlight?.({ on: 'container', id: container.id, imageId: container.image.id });
  const dark = () => onHighlight?.(null);
  // Without the meters: a name that changes every second would be read out again and again. Their card has them.
  const spoken = containerWords(words, container);
  const place = { className: 'block-place', style: { transform: `translate(${spot.x}px, ${spot.y}px)` } };
  const pointer = { onPointerEnter: light, onPointerLeave: dark };
  const drawing = (
    <>
      <title>{spoken}</title>
      {lit && <Ring half={layout.half} />}
      <BlockShape container={container} half={layout.half} meters={meters} />
      {named && <BlockName words={words} container={container} half={layout.half} nameOf={nameOf} meters={meters} />}
    </>
  );
  if (leaving) {
    return (
      <g {...place} className="block-place block-leaving">
        <BlockShape container={{ ...container, state: { status: 'removing' } }} half={layout.half} />
      </g>
    );
  }
  if (!onSelect) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the pointer only lights it; nothing is operated
      <g {...place} {...pointer} role="img" aria-label={spoken}>
        {drawing}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand inside an SVG drawing
    <g
      {...place}
      {...pointer}
      role="button"
      aria-label={spoken}
      aria-pressed={selected}
      tabIndex={tabIndex}
      data-part={partKey({ on: 'container', id: container.id, imageId: container.image.id })}
      className="block-place block-button"
      onFocus={light}
      onBlur={dark}
      onClick={() => onSelect(container)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(container);
      }}
    >
      <BlockFocusRing half={layout.half} />
      {drawing}
    </g>
  );
}, looksTheSame);

function inWords({ cpuPercent, memoryBytes }: PictureMeters): { cpu: string; memory: string } {
  return { cpu: `${Math.round(cpuPercent)}%`, memory: binarySize(memoryBytes) };
}

/** Average letters that a name has between the two blocks in front, at every scale of a floor. */
const COLUMNS = 9.5;
/** The way between those two blocks, in halves of one. */
const BETWEEN = 2.35;

function BlockName(props: {
  words: Words<'picture'>;
  container: PictureContainer;
  half: number;
  nameOf: 'owner' | 'container';
  meters?: PictureMeters;
}) {
  const { words, container, half, nameOf, meters } = props;
  const { cpu, memory } = meters ? inWords(meters) : { cpu: '', memory: '' };
  return (
    <text y={half * SLOPE + 15} textAnchor="middle" className="floor-name">
      <FittedName
        name={nameOf === 'owner' ? seatWords(words, container.seat) : container.name}
        columns={COLUMNS}
        width={half * BETWEEN}
      />
      {meters && container.state.status === 'running' && (
        <tspan x="0" dy="1.2em" className="floor-meters">
          {cpu} {memory}
        </tspan>
      )}
    </text>
  );
}

/** Spots and layouts are made anew with every change anywhere on the floor; what is drawn here depends on little of them. */
function looksTheSame(before: FloorBlockProps, after: FloorBlockProps): boolean {
  const { spot, layout, ...rest } = before;
  return (
    spot.container === after.spot.container &&
    spot.x === after.spot.x &&
    spot.y === after.spot.y &&
    layout.kind === after.layout.kind &&
    layout.half === after.layout.half &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => rest[name] === after[name])
  );
}

function diamond(half: number): string {
  const deep = half * SLOPE;
  return `0,${-deep} ${half},0 0,${deep} ${-half},0`;
}

/** Where the block stands, lit. */
function Ring({ half }: { half: number }) {
  return (
    <polygon
      points={diamond(half * 1.13)}
      fill="var(--sheet-lit)"
      fillOpacity="0.35"
      stroke="var(--sheet-lit)"
      strokeWidth={Math.max(1, half * 0.07)}
    />
  );
}
