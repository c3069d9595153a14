import { seatLook } from '../seat-palette';
import { BlockDoors } from './block-doors';
import { type BlockGeometry, blockGeometry } from './block-geometry';
import { BlockHealth } from './block-health';
import { BlockMarks } from './block-marks';
import { BlockMeters } from './block-meters';
import type { ContainerStatus, PictureContainer, PictureMeters } from './picture-model';
import { WritableSheet } from './writable-sheet';

/** A container that has ended holds no port any more. */
const DOORS_IN: ReadonlySet<ContainerStatus> = new Set(['created', 'running', 'paused', 'restarting']);

/**
 * A container as a thing: the SVG group of one block, its base centred in (0, 0). State is form before colour, so it
 * survives black and white: outline (created), solid (running), frosted (paused), stone with a stamp (exited),
 * broken (dead).
 */
export function BlockShape(props: { container: PictureContainer; half: number; meters?: PictureMeters }) {
  const { container, half, meters } = props;
  const block = blockGeometry(half);
  const { status } = container.state;
  // The second door takes the place of the gauges; their numbers stand under the block anyway.
  const roomy = block.detail === 'full' && container.doors.length < 2;
  const hollow = status === 'created' || status === 'removing';
  return (
    <g className={status === 'running' && block.detail === 'full' ? 'block-alive' : undefined}>
      {hollow ? <Outline block={block} container={container} /> : <Solid block={block} container={container} />}
      {status !== 'created' && status !== 'dead' && block.detail !== 'cell' && (
        <WritableSheet block={block} container={container} />
      )}
      {block.detail === 'full' && DOORS_IN.has(status) && <BlockDoors block={block} container={container} />}
      {meters && roomy && status === 'running' && <BlockMeters block={block} meters={meters} />}
      <BlockMarks block={block} state={container.state} />
      {container.health && <BlockHealth block={block} health={container.health} />}
    </g>
  );
}

function Outline({ block, container }: { block: BlockGeometry; container: PictureContainer }) {
  const look = seatLook(container.seat.look);
  const dashes = block.detail === 'cell' ? undefined : `${block.half * 0.14} ${block.half * 0.1}`;
  return (
    <g strokeLinejoin="round" className="block-body">
      <polygon points={block.silhouette} fill={look.colour} fillOpacity={block.detail === 'cell' ? 0 : 0.2} />
      <path
        d={block.lines}
        fill="none"
        stroke="var(--block-line, var(--outline))"
        strokeWidth={lineWidth(block)}
        strokeDasharray={dashes}
      />
      {block.detail !== 'cell' && (
        <polygon points={block.topAt(0, 0.5)} fill={look.colour} stroke="var(--edge)" strokeWidth={0.6} />
      )}
    </g>
  );
}

function Solid({ block, container }: { block: BlockGeometry; container: PictureContainer }) {
  const look = seatLook(container.seat.look);
  const { status } = container.state;
  const stone = status === 'exited' || status === 'dead';
  // Whose it was stays to be seen at the rim of what has ended.
  const rim = status === 'exited' && block.detail !== 'cell' ? look.colour : 'var(--stone-top)';
  const faces = stone
    ? { left: 'var(--stone-left)', right: 'var(--stone-right)', top: rim }
    : { left: look.left, right: look.right, top: look.top };
  const pattern = `url(#${look.patternId})`;
  const scale = Math.max(1, block.half / 40);
  const inked = stone ? 0.45 : 1;
  return (
    <g className="block-body">
      <polygon points={block.left} fill={faces.left} />
      <polygon points={block.right} fill={faces.right} />
      <polygon points={block.top} fill={faces.top} />
      {block.detail !== 'cell' && (
        <>
          <rect
            transform={`${block.onLeft} scale(${scale})`}
            width={block.half / scale}
            height={block.height / scale}
            fill={pattern}
            fillOpacity={inked}
          />
          <rect
            transform={`${block.onRight} scale(${scale})`}
            width={block.half / scale}
            height={block.height / scale}
            fill={pattern}
            fillOpacity={inked * 0.55}
          />
        </>
      )}
      {status === 'paused' && (
        <polygon points={block.silhouette} fill="var(--frost)" fillOpacity="0.66" className="block-mark" />
      )}
      <path
        d={block.detail === 'cell' ? `M${block.silhouette} Z` : block.lines}
        fill="none"
        stroke="var(--edge)"
        strokeWidth={lineWidth(block) * 0.6}
        strokeLinejoin="round"
        strokeOpacity="0.75"
      />
    </g>
  );
}

function lineWidth(block: BlockGeometry): number {
  return block.detail === 'cell' ? 1 : Math.max(1, block.half * 0.04);
}
