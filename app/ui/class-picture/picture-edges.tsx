import type { Box } from '../wall/box';

/** The edges of so many sheets that lie below another. */
export function PictureEdges({ box, count }: { box: Box; count: number }) {
  const { x, y, width, height } = box;
  const lines = Array.from({ length: count }, (_, at) => `M${x},${y + (height * (at + 1)) / count} h${width}`);
  return (
    <>
      <rect {...box} fill="var(--wall-sheet-under)" />
      <path
        d={`${lines.join(' ')} M${x},${y} v${height} M${x + width},${y} v${height}`}
        stroke="var(--sheet-edge)"
        fill="none"
      />
    </>
  );
}
