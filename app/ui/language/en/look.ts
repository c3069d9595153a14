/** Texts: look. */
export const look = {};
