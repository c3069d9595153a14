import { setTimeout as pause } from 'node:timers/promises';

/** No pause is longer, in milliseconds. */
const LONGEST_PAUSE = 50;

/**
 * Turns for whoever reads long logs while classes go on: one reader at a time for a stretch of work, and after each as
 * long a pause as it took. However many read at once, live rooms have half of the process and of the store.
 */
export class ReadingTurns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does a stretch of work when its turn comes; rejects as the work does. A stretch should be done within milliseconds. */
  take<T>(work: () => Promise<T> | T): Promise<T> {
    const done = this.last.then(async () => {
      const began = performance.now();
      try {
        return { value: await work(), took: performance.now() - began };
      } catch (error) {
        return { error, took: performance.now() - began };
      }
    });
    this.last = done.then(({ took }) => pause(Math.min(took, LONGEST_PAUSE)));
    return done.then((result) => {
      if ('error' in result) throw result.error;
      return result.value;
    });
  }
}
