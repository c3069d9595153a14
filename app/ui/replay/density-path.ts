/**
 * The outline of a row of bars, as an SVG path in a box that is one unit wide for each part and 1 high: higher is more.
 * What little there is can be seen, and one busy minute does not flatten all others.
 *
 * @param most what reaches the top
 */
export function densityPath(counts: readonly number[], most: number): string {
  const bars = counts.flatMap((count, index) => {
    if (count <= 0) return [];
    const height = Math.max(LEAST, Math.min(1, (count / Math.max(most, 1)) ** STEEP));
    return `M${index} 1V${round(1 - height)}H${index + 1}V1Z`;
  });
  return bars.join('');
}

const LEAST = 0.12;
/** 1 would be in proportion. */
const STEEP = 0.7;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
