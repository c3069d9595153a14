/**
 * Milliseconds of a clock that only goes forward. Taken before any script runs: just-bash's defense in depth takes
 * `performance` away from all code that a script has called, ours included.
 */
export const clock: () => number = performance.now.bind(performance);
