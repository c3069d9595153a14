/** Texts: bench. */
export const bench = {};
