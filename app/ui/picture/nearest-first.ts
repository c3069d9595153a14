import type { Point } from './isometric';

/** The way a cable is laid: from each plug to the nearest that is left. */
export function nearestFirst(from: Point, plugs: readonly Point[]): Point[] {
  const left = [...plugs];
  const way: Point[] = [];
  let here = from;
  while (left.length > 0) {
    const far = ({ x, y }: Point) => Math.hypot(x - here.x, y - here.y);
    const next = left.reduce((best, plug) => (far(plug) < far(best) ? plug : best));
    left.splice(left.indexOf(next), 1);
    way.push(next);
    here = next;
  }
  return way;
}
