/**
 * By their names alone: whoever opens the file elsewhere has these letters, or the next of the list. Names without
 * digits or in quotes would be lost on some programs.
 */
export const SANS = "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
export const MONO = "'JetBrains Mono', 'JetBrains Mono Variable', 'Noto Sans Mono', 'Liberation Mono', monospace";

/** Widths of an average letter, for one pixel of size, in the widest of them. */
export const SANS_LETTER = 0.56;
export const MONO_LETTER = 0.61;
