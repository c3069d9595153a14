import { memo } from 'react';
import { useWords } from '../language/use-words';
import { BlockFocusRing } from '../picture/block-focus-ring';
import { BlockShape } from '../picture/block-shape';
import { FittedName } from '../picture/fitted-name';
import type { PictureContainer } from '../picture/picture-model';
import { containerWords, seatWords } from '../picture/picture-words';
import type { PointedBlock } from './pointed-block';
import { WallMarks } from './wall-marks';

interface WallBlockProps {
  readonly container: PictureContainer;
  /** Middle of its base, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly font: number;
  /** Width that the name may take, in pixels. */
  readonly room: number;
  /** It has been removed, and is drawn only so that one sees it go. */
  readonly leaving: boolean;
  /** Looked for or pointed at, stepped back because another one is, or neither. */
  readonly light: BlockLight | null;
  /** Its volumes and networks are drawn beside it: small marks need not tell of them. */
  readonly tied: boolean;
  /** All of its seat have been chosen to be lit. */
  readonly chosen: boolean;
  /** 0 where Tab stops. */
  readonly tabIndex: 0 | -1;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** `aside` is only a little back, while somebody points. */
export type BlockLight = 'lit' | 'aside' | 'back';

/** One container of the wall: the block, whose it is, and small marks for volumes and networks. */
export const WallBlock = memo(function WallBlock(props: WallBlockProps) {
  const { container, x, y, half, font, room, leaving, light, tied, chosen, tabIndex, onPoint, onChoose } = props;
  const words = useWords('picture');
  const place = { transform: `translate(${x}px, ${y}px)` };
  if (leaving) {
    return (
      <g style={place} className="block-place block-leaving">
        <BlockShape container={{ ...container, state: { status: 'removing' } }} half={half} />
      </g>
    );
  }
  // Below the name and what hangs there.
  const point = () => onPoint({ container, x, y: y - half * 1.6, below: y + half * 0.58 + font * 4 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand inside an SVG drawing
    <g
      style={place}
      className="block-place block-button wall-block"
      data-light={light ?? undefined}
      role="button"
      aria-label={containerWords(words, container)}
      aria-pressed={chosen}
      tabIndex={tabIndex}
      data-block={container.id}
      onPointerEnter={point}
      onPointerLeave={() => onPoint(null)}
      onFocus={point}
      onBlur={() => onPoint(null)}
      onClick={() => onChoose(container.seat.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose(container.seat.id);
      }}
    >
      {tabIndex === 0 && <BlockFocusRing half={half} />}
      <polygon
        points={diamond(half * (light === 'lit' ? 1.12 : 1.07))}
        className={light === 'lit' ? 'wall-footprint wall-footprint-lit' : 'wall-footprint'}
      />
      <NamedShape container={container} half={half} font={font} room={room} tied={tied} />
    </g>
  );
});

/** What a change of light leaves as it is. */
const NamedShape = memo(function NamedShape(
  props: Pick<WallBlockProps, 'container' | 'half' | 'font' | 'room' | 'tied'>,
) {
  const { container, half, font, room, tied } = props;
  const words = useWords('picture');
  return (
    <>
      <BlockShape container={container} half={half} />
      {!tied && <WallMarks container={container} half={half} />}
      <text y={half * 0.58 + font} textAnchor="middle" className="wall-name" style={{ fontSize: font }}>
        <FittedName name={seatWords(words, container.seat)} columns={room / (font * 0.53)} width={room * 0.96} />
      </text>
    </>
  );
});

/** The outline that the block has on the drawing it stands on. */
function diamond(half: number): string {
  const deep = half * 0.577;
  return `0,${-deep} ${half},0 0,${deep} ${-half},0`;
}
