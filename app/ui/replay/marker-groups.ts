/** Width of a target that an unsteady hand hits (WCAG 2.2, 2.5.8), in pixels. */
const TARGET = 24;

/**
 * Markers that would lie on each other on a track of this width, together; each group begins with its earliest marker.
 * Two groups begin at least a target's width apart.
 *
 * @param markers in the order of their moments, `at` in milliseconds
 * @param duration of the recording in milliseconds
 * @param width of the track in pixels
 * @param target how many pixels apart groups begin
 */
export function markerGroups<M extends { readonly at: number }>(
  markers: readonly M[],
  duration: number,
  width: number,
  target = TARGET,
): readonly (readonly [M, ...M[]])[] {
  const apart = (target / Math.max(width, 1)) * Math.max(duration, 1);
  const groups: [M, ...M[]][] = [];
  for (const marker of markers) {
    const group = groups.at(-1);
    if (group && marker.at - group[0].at < apart) group.push(marker);
    else groups.push([marker]);
  }
  return groups;
}
