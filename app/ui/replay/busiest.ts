import type { Density } from '#engine/recording/overview';

/** When most went on in a row of bars, in class time (milliseconds). */
export function busiest(counts: readonly number[], { width }: Pick<Density, 'width'>): number {
  const most = counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0);
  return Math.round(most * width);
}

/** The highest of a row's bars. */
export function mostOf(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
