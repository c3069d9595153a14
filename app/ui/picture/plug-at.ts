import { type Point, SLOPE } from './isometric';

/**
 * Where the line of a network is plugged into a block: along the left edge of its foot, away from what is written below
 * it, and three networks side by side.
 *
 * @param look the network's number, from 1
 */
export function plugAt(foot: Point & { readonly half: number }, look: number): Point {
  const across = 0.74 - 0.22 * ((look - 1) % 3);
  return { x: foot.x - foot.half * across, y: foot.y + foot.half * ((1 - across) * SLOPE + 0.04) };
}
