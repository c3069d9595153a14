/** Texts: problems. */
export const problems = {};
