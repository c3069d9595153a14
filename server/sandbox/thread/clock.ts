/**
 * Milliseconds of a clock that only goes forward. Taken before any script runs: just-bash's defense in depth takes
 * `performance` away from all code that a script has called, ours included.
 */
export const clock: () => number = performance.now.bind(performance);

/** How far the time of the class is ahead of this machine's, in milliseconds. */
let ahead = 0;

/** Milliseconds since 1970. */
export function wallClock(): number {
  return Date.now() + ahead;
}

export function setWallClock(now: number): void {
  ahead = now - Date.now();
}
