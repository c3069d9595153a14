/** Texts: lesson. */
export const lesson = {};
