/** Texts: replay. */
export const replay = {};
