import type { BlockGeometry } from './block-geometry';
import type { PictureContainer } from './picture-model';

/**
 * What the health check says, as a badge at the right shoulder of the block. Told apart by form: a disc with a tick, an
 * open ring with dots, a triangle with an exclamation mark. Of a cell only bad news is drawn.
 */
export function BlockHealth(props: { block: BlockGeometry; health: NonNullable<PictureContainer['health']> }) {
  const { block, health } = props;
  if (block.detail === 'cell' && health !== 'unhealthy') return null;
  const radius = block.half * { cell: 0.55, small: 0.4, full: 0.22 }[block.detail];
  const place = `translate(${block.half * 0.84} ${-block.height + block.half * 0.02}) scale(${radius})`;
  return (
    <g transform={place} className="block-mark" strokeLinecap="round" strokeLinejoin="round">
      {MARKS[health]}
    </g>
  );
}

/** Drawn around (0, 0), one unit in radius. */
const MARKS = {
  healthy: (
    <>
      <circle r="1" fill="var(--plate)" stroke="var(--healthy)" strokeWidth="0.2" />
      <path d="M-0.48,0.02 L-0.12,0.4 L0.52,-0.36" fill="none" stroke="var(--healthy)" strokeWidth="0.3" />
    </>
  ),
  starting: (
    <>
      <circle r="1" fill="var(--plate)" stroke="var(--edge)" strokeWidth="0.2" strokeDasharray="0.5 0.42" />
      <path d="M-0.46,0 h0.01 M0,0 h0.01 M0.46,0 h0.01" stroke="var(--edge)" strokeWidth="0.34" />
    </>
  ),
  unhealthy: (
    <>
      <path d="M0,-1.15 L1.12,0.85 L-1.12,0.85 Z" fill="var(--stamp)" stroke="var(--plate)" strokeWidth="0.2" />
      <path d="M0,-0.45 V0.2 M0,0.54 h0.01" stroke="var(--plate)" strokeWidth="0.28" />
    </>
  ),
};
