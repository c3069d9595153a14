/** Texts: room. */
export const room = {};
