/** Texts: happenings. */
export const happenings = {};
