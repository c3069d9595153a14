import type { Box } from '../wall/box';
import { PAPER } from './picture-defs';

/** A sheet that lies flat: a frame of two thin lines; a large one with the lines of paper to draw on in three dimensions. */
export function PicturePaper({ box, ruled = false }: { box: Box; ruled?: boolean }) {
  const { x, y, width, height } = box;
  return (
    <>
      <rect {...box} fill="var(--sheet)" />
      {ruled && <rect {...box} fill={`url(#${PAPER})`} />}
      <rect {...box} fill="none" stroke="var(--sheet-edge)" strokeWidth="1.5" />
      <rect
        x={x + 4}
        y={y + 4}
        width={Math.max(0, width - 8)}
        height={Math.max(0, height - 8)}
        fill="none"
        stroke="var(--sheet-edge)"
        strokeOpacity="0.6"
        strokeWidth="1"
      />
    </>
  );
}
