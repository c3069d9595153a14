import type { BlockGeometry } from './block-geometry';
import type { PictureContainer } from './picture-model';

/** What is written onto a block by its state: pause bars, the stamped exit code, the turning arrow, the crack. */
export function BlockMarks({ block, state }: { block: BlockGeometry; state: PictureContainer['state'] }) {
  switch (state.status) {
    case 'paused':
      return <PauseBars block={block} />;
    case 'exited':
      return block.detail === 'cell' ? null : <Stamp block={block} text={`${state.exitCode ?? '?'}`} />;
    case 'restarting':
      return <TurningArrow block={block} />;
    case 'dead':
      return <Crack block={block} />;
    case 'created':
    case 'running':
    case 'removing':
      return null;
  }
}

/** Painted onto the right face, so that the door on the left stays to be seen. */
function PauseBars({ block }: { block: BlockGeometry }) {
  const [wide, tall] = [block.half * 0.2, block.height * 0.56];
  return (
    <g transform={block.onRight} fill="var(--frost-ink)" className="block-mark">
      <rect x={block.half * 0.5 - wide * 1.4} y={(block.height - tall) / 2} width={wide} height={tall} />
      <rect x={block.half * 0.5 + wide * 0.4} y={(block.height - tall) / 2} width={wide} height={tall} />
    </g>
  );
}

/** In the colour of failures only where something has failed. */
function Stamp({ block, text }: { block: BlockGeometry; text: string }) {
  const ink = text === '0' ? 'var(--edge)' : 'var(--stamp)';
  const size = block.half * (block.detail === 'small' ? 0.62 : 0.46);
  const wide = Math.max(2, text.length) * size * 0.62 + size * 0.5;
  return (
    <g transform={`translate(0 ${-block.half * 0.1}) rotate(-10)`} className="block-mark">
      <rect
        x={-wide / 2}
        y={-size * 0.72}
        width={wide}
        height={size * 1.4}
        fill="var(--plate)"
        stroke={ink}
        strokeWidth={size * 0.12}
      />
      <text y={size * 0.36} fontSize={size} textAnchor="middle" fontWeight="800" className="plate-text" fill={ink}>
        {text}
      </text>
    </g>
  );
}

function TurningArrow({ block }: { block: BlockGeometry }) {
  const radius = block.half * 0.46;
  return (
    <g transform={`translate(0 ${-block.height - block.half * 0.06}) scale(1 0.58)`}>
      <g className="block-turning">
        <circle r={radius * 1.5} fill="none" />
        <path
          d={`M${radius},0 A${radius},${radius} 0 1 1 ${radius * 0.5},${-radius * 0.87}`}
          fill="none"
          stroke="var(--edge)"
          strokeWidth={block.half * 0.16}
        />
        <path
          d={`M${radius * 0.1},${-radius * 1.35} L${radius * 1.15},${-radius * 0.75} L${radius * 0.12},${-radius * 0.25} Z`}
          fill="var(--edge)"
        />
      </g>
    </g>
  );
}

function Crack({ block }: { block: BlockGeometry }) {
  const u = block.half;
  if (block.detail === 'cell') {
    return (
      <path
        d={`M${-u * 0.6},${-u * 0.9} L${u * 0.6},${u * 0.1} M${u * 0.6},${-u * 0.9} L${-u * 0.6},${u * 0.1}`}
        stroke="var(--stamp)"
        strokeWidth="1.6"
      />
    );
  }
  const h = block.height;
  return (
    <g>
      <path
        d={`M${-u * 0.34},${-h - u * 0.42} L${-u * 0.02},${-h - u * 0.1} L${-u * 0.2},${-h + u * 0.12} L${u * 0.1},${-h + u * 0.34} L${-u * 0.16},${-h + u * 0.66} L${u * 0.14},${-h + u * 0.92} L${-u * 0.06},${u * 0.57} L${u * 0.2},${u * 0.44} L${u * 0.3},${-h + u * 0.96} L${u * 0.08},${-h + u * 0.64} L${u * 0.32},${-h + u * 0.3} L${u * 0.02},${-h + u * 0.06} L${u * 0.22},${-h - u * 0.14} Z`}
        fill="var(--edge)"
      />
      <g fill="var(--stone-left)" stroke="var(--edge)" strokeWidth={u * 0.03}>
        <path
          d={`M${-u * 0.62},${u * 0.44} l${u * 0.16},${-u * 0.12} l${u * 0.18},${u * 0.1} l${-u * 0.14},${u * 0.12} Z`}
        />
        <path
          d={`M${u * 0.34},${u * 0.56} l${u * 0.12},${-u * 0.14} l${u * 0.2},${u * 0.08} l${-u * 0.16},${u * 0.14} Z`}
        />
      </g>
    </g>
  );
}
