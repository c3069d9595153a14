import { memo } from 'react';
import { useWords } from '../language/use-words';
import { BlockShape } from '../picture/block-shape';
import { fitText } from '../picture/fit-text';
import type { PictureContainer } from '../picture/picture-model';
import { seatWords } from '../picture/picture-words';
import type { PointedBlock } from './pointed-block';

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
  /** Looked for, stepped back because another one is, or neither. */
  readonly light: 'lit' | 'back' | null;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** One container of the wall: the block, whose it is, and small marks for volumes and networks. */
export const WallBlock = memo(function WallBlock(props: WallBlockProps) {
  const { container, x, y, half, font, room, leaving, light, onPoint, onChoose } = props;
  const words = useWords('picture');
  const place = { transform: `translate(${x}px, ${y}px)` };
  if (leaving) {
    return (
      <g style={place} className="block-place block-leaving">
        <BlockShape container={{ ...container, state: { status: 'removing' } }} half={half} />
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer finds the others of this seat; keys have the search
    <g
      style={place}
      className="block-place"
      opacity={light === 'back' ? 0.25 : 1}
      onPointerEnter={() => onPoint({ container, x, y: y - half * 1.6 })}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onChoose(container.seat.id)}
    >
      <polygon
        points={diamond(half * (light === 'lit' ? 1.12 : 1.07))}
        className={light === 'lit' ? 'wall-footprint wall-footprint-lit' : 'wall-footprint'}
      />
      <BlockShape container={container} half={half} />
      <WallMarks container={container} half={half} />
      <text y={half * 0.58 + font} textAnchor="middle" className="wall-name" style={{ fontSize: font }}>
        {fitText(seatWords(words, container.seat), Math.floor(room / (font * 0.5)))}
      </text>
    </g>
  );
});

/** The outline that the block has on the drawing it stands on. */
function diamond(half: number): string {
  const deep = half * 0.577;
  return `0,${-deep} ${half},0 0,${deep} ${-half},0`;
}

/** A drum for volumes and linked rings for networks, at the feet of the block: how many, not which. */
function WallMarks({ container, half }: { container: PictureContainer; half: number }) {
  const drums = container.volumes?.length ?? 0;
  const rings = container.networks?.length ?? 0;
  if (drums + rings === 0) return null;
  const size = half * 0.26;
  return (
    <g transform={`translate(${half * 0.86} ${half * 0.34})`} strokeWidth={Math.max(1, half * 0.035)}>
      {drums > 0 && (
        <path
          className="wall-mark"
          d={`M${-size},${-size * 0.9} v${size * 1.3} a${size},${size * 0.42} 0 0 0 ${2 * size},0 v${-size * 1.3} a${size},${size * 0.42} 0 0 0 ${-2 * size},0 a${size},${size * 0.42} 0 0 0 ${2 * size},0`}
        />
      )}
      {rings > 0 && (
        <g transform={`translate(0 ${drums > 0 ? -size * 2.6 : 0})`} className="wall-mark">
          <circle cx={-size * 0.45} r={size * 0.7} />
          <circle cx={size * 0.45} r={size * 0.7} fillOpacity="0" />
        </g>
      )}
    </g>
  );
}
