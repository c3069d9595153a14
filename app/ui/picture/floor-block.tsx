import { memo } from 'react';
import { BlockShape } from './block-shape';
import { fitText } from './fit-text';
import type { FloorLayout, FloorSpot } from './floor-layout';
import type { HighlightProps, PictureContainer } from './picture-model';
import { containerWords } from './picture-words';

interface FloorBlockProps extends HighlightProps {
  readonly spot: FloorSpot;
  readonly layout: FloorLayout;
  readonly nameOf: 'owner' | 'container';
  /** It has been removed, and is drawn only so that one sees it go. */
  readonly leaving: boolean;
  readonly selected: boolean;
  readonly onSelect?: (container: PictureContainer) => void;
}

/** One container at its place on a floor, with its name; a button when somebody wants to know of its selection. */
export const FloorBlock = memo(function FloorBlock(props: FloorBlockProps) {
  const { spot, layout, nameOf, leaving, selected, onSelect, highlight, onHighlight } = props;
  const { container } = spot;
  const lit =
    selected ||
    (highlight?.on === 'container' && highlight.id === container.id) ||
    (highlight?.on === 'image' && highlight.id === container.image.id);
  const named = layout.kind === 'named' || (highlight?.on === 'container' && highlight.id === container.id);
  const light = () => onHighlight?.({ on: 'container', id: container.id, imageId: container.image.id });
  const dark = () => onHighlight?.(null);
  const words = containerWords(container);
  const place = { className: 'block-place', style: { transform: `translate(${spot.x}px, ${spot.y}px)` } };
  const pointer = { onPointerEnter: light, onPointerLeave: dark };
  const drawing = (
    <>
      <title>{words}</title>
      {lit && <Ring half={layout.half} />}
      <BlockShape container={container} half={layout.half} />
      {named && (
        <text y={layout.half * 0.577 + 15} textAnchor="middle" className="floor-name">
          {fitText(nameOf === 'owner' ? container.seat.name : container.name, 10)}
        </text>
      )}
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
      <g {...place} {...pointer} role="img" aria-label={words}>
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
      aria-label={words}
      aria-pressed={selected}
      tabIndex={0}
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
      {drawing}
    </g>
  );
}, looksTheSame);

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

function Ring({ half }: { half: number }) {
  const [wide, deep] = [half * 1.13, half * 1.13 * 0.577];
  return (
    <polygon
      points={`0,${-deep} ${wide},0 0,${deep} ${-wide},0`}
      fill="var(--sheet-lit)"
      fillOpacity="0.35"
      stroke="var(--sheet-lit)"
      strokeWidth={Math.max(1, half * 0.07)}
    />
  );
}
