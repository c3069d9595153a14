/** A frame that stands out from the paper by a dark and a light line; shown while the keyboard is on the block. */
export function BlockFocusRing({ half }: { half: number }) {
  const frame = { x: -half * 1.12, y: -half * 1.72, width: half * 2.24, height: half * 2.42, rx: 4 };
  return (
    <g className="focus-ring" fill="none">
      <rect {...frame} stroke="var(--focus-under)" strokeWidth="6" />
      <rect {...frame} stroke="var(--focus-over)" strokeWidth="3" />
    </g>
  );
}
