/** Texts: picture. */
export const picture = {};
