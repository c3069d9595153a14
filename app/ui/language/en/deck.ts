/** Texts: deck. */
export const deck = {};
