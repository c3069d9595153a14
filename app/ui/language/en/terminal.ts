/** Texts: terminal. */
export const terminal = {};
