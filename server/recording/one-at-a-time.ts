import { Refusal } from '#server/http/refusal';

/** Who comes when so many wait may ask again a moment later. */
const MOST_WAITING = 100;

/** Long work that reads or writes whole recordings, one after the other in the order of asking: a whole class may ask at once. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Rejects as the work does, or with a {@link Refusal} when too many wait. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new Refusal('server/busy');
    this.waiting += 1;
    const done = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.last = done.catch(() => {});
    return done;
  }
}
