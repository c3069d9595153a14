import type { Marker } from '#engine/recording/overview';

/** Moments so close to a marker count as being there: what follows one marker quickly is not stepped over, in ms. */
const NEAR = 400;

/**
 * Where the next marker after, or the one before a moment is, in class time; null where there is none.
 *
 * @param markers in the order of their moments
 * @param start milliseconds since 1970 of the first event
 */
export function nextMarker(markers: readonly Marker[], start: number, at: number, by: 1 | -1): number | null {
  const moments = markers.map((marker) => marker.at - start);
  const next = by === 1 ? moments.find((moment) => moment > at) : moments.findLast((moment) => moment < at - NEAR);
  return next ?? null;
}
