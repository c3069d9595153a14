/** Why BuildKit gives up: a text after `ERROR: failed to solve: `, and what is shown before it (docker-facts §6.6). */
export interface SolveFailure {
  message: string;
  /** The lines of the Dockerfile it is about. */
  place?: { line: number; endLine: number };
  /** The vertex that failed and what it printed. */
  vertex?: { title: string; log: readonly string[] };
}

export function unsolved(
  message: string,
  more: Omit<SolveFailure, 'message'> = {},
): { ok: false; error: SolveFailure } {
  return { ok: false, error: { message, ...more } };
}
