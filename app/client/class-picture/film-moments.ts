import type { RecordingOverview } from '#engine/recording/overview';

/**
 * The moments of a time-lapse, in milliseconds since 1970, ascending: its time goes as fast as things happen. Where much
 * happens moments are close together, where nothing happens there are none. The last one is the end.
 *
 * @param most how many at most
 */
export function filmMoments({ start, end, density }: RecordingOverview, most: number): number[] {
  const total = density.all.reduce((sum, count) => sum + count, 0);
  const frames = Math.min(most, Math.ceil(total));
  const moments: number[] = [];
  let before = 0;
  for (const [part, count] of density.all.entries()) {
    // Every frame stands for the same share of what happens.
    while (count > 0 && moments.length < frames && ((moments.length + 1) * total) / frames <= before + count) {
      const within = (((moments.length + 1) * total) / frames - before) / count;
      moments.push(Math.min(end, Math.round(start + (part + within) * density.width)));
    }
    before += count;
  }
  return moments.at(-1) === end ? moments : [...moments, end];
}
