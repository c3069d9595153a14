import type { FloorLayout } from './floor-layout';
import { onFloor } from './isometric';

/** What a floor says on which nothing stands. */
export function EmptyFloor({ layout, text }: { layout: FloorLayout; text: string }) {
  const middle = onFloor(layout.rows / 2, layout.columns / 2, layout.pitch);
  return (
    <text x={middle.x} y={middle.y + 4} textAnchor="middle" className="floor-empty">
      {text}
    </text>
  );
}
