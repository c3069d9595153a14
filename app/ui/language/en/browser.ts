/** Texts: browser. */
export const browser = {};
