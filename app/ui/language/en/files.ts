/** Texts: files. */
export const files = {};
