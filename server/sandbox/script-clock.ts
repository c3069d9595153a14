/**
 * A time for scripts that is kept outside of their threads: their sleeps end when it says so. It is told which runs have
 * work to do, so that it can leave out the time in which none has.
 */
export interface ScriptClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once when so many milliseconds have passed; answers how to call that off. */
  after(milliseconds: number, ring: () => void): () => void;
  /** A run has the processor or is about to have it; or else it sleeps, waits for an answer, or has ended. */
  working(runId: string, is: boolean): void;
}
