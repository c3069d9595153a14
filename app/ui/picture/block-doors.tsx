import type { BlockGeometry } from './block-geometry';
import type { PictureContainer, PictureDoor } from './picture-model';

/**
 * Ports as doors at the foot of a block: a published port is an open door with the host's port on its plate, a port that
 * is only exposed is a locked door with the container's port. Two doors have room; more are counted. The bars of a paused
 * container take the place of the second.
 */
export function BlockDoors({ block, container }: { block: BlockGeometry; container: PictureContainer }) {
  const [first, second, ...more] = [...container.doors].sort(
    (a, b) => Number(a.hostPort === null) - Number(b.hostPort === null),
  );
  const open = container.state.status === 'running' || container.state.status === 'restarting';
  return (
    <>
      {first && <Door block={block} door={first} side="left" open={open} />}
      {second && container.state.status !== 'paused' && (
        <Door block={block} door={second} side="right" open={open} more={more.length} />
      )}
    </>
  );
}

function Door(props: {
  block: BlockGeometry;
  door: PictureDoor;
  side: 'left' | 'right';
  open: boolean;
  more?: number;
}) {
  const { block, door, side, more = 0 } = props;
  const published = door.hostPort !== null;
  const unit = block.half;
  const [wide, tall] = [unit * 0.34, unit * 0.5];
  const plate = `${door.hostPort ?? door.containerPort}${more > 0 ? ` +${more}` : ''}`;
  const size = unit * 0.28;
  const plateWide = plate.length * size * 0.61 + unit * 0.14;
  const x = side === 'left' ? -unit * 0.5 : unit * 0.5;
  const y = -unit * 0.36;
  const onFace = side === 'left' ? block.onLeft : block.onRight;
  return (
    <>
      <rect
        transform={onFace}
        x={unit * 0.5 - wide / 2}
        y={block.height - tall}
        width={wide}
        height={tall}
        fill={published && props.open ? 'var(--door-light)' : 'var(--edge)'}
        fillOpacity={published ? 1 : 0.55}
        stroke="var(--edge)"
        strokeWidth={unit * 0.035}
      />
      {!published && <Padlock onFace={onFace} x={unit * 0.5} y={block.height - tall * 0.42} size={unit * 0.17} />}
      <rect
        x={x - plateWide / 2}
        y={y - size * 0.66}
        width={plateWide}
        height={size * 1.3}
        rx={unit * 0.04}
        fill={published ? 'var(--plate)' : 'var(--plate-locked)'}
        stroke="var(--edge)"
        strokeWidth={unit * 0.03}
        strokeDasharray={published ? undefined : `${unit * 0.07} ${unit * 0.05}`}
      />
      <text x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle" className="plate-text">
        {plate}
      </text>
    </>
  );
}

function Padlock({ onFace, x, y, size }: { onFace: string; x: number; y: number; size: number }) {
  return (
    <g transform={onFace} stroke="var(--plate)" strokeWidth={size * 0.2}>
      <path
        d={`M${x - size * 0.32},${y} v${-size * 0.3} a${size * 0.32},${size * 0.32} 0 0 1 ${size * 0.64},0 v${size * 0.3}`}
        fill="none"
      />
      <rect x={x - size / 2} y={y} width={size} height={size * 0.75} fill="var(--plate)" stroke="none" />
    </g>
  );
}
