/** Recorded sessions that do not come back whole yet, with what is missing. Each is checked to fail still. */
export const notYet: Record<string, string> = {};
