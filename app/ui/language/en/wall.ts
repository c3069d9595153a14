/** Texts: wall. */
export const wall = {};
