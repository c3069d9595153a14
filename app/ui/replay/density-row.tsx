import { memo } from 'react';
import { densityPath } from './density-path';

interface DensityRowProps {
  readonly counts: readonly number[];
  /** What reaches the top of the row. */
  readonly most: number;
}

/** How much went on when, as bars: their height tells it, not their colour. Said in words by what stands beside it. */
export const DensityRow = memo(function DensityRow({ counts, most }: DensityRowProps) {
  return (
    <svg
      className="density-row"
      viewBox={`0 0 ${Math.max(counts.length, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={densityPath(counts, most)} />
    </svg>
  );
});
