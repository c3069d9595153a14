import type { IncomingMessage } from 'node:http';
import { addressOf } from './address-of';
import { Refusal } from './refusal';

/** Long answers under way for one network address. A whole class behind one asks again a moment later. */
const MOST = 6;

/** How many long answers one network address may have under way at once. */
export class AtOnce {
  private readonly underWay = new Map<string, number>();

  /** Does something that takes long; rejects with a {@link Refusal} when there is too much of it already. */
  async of<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
    const address = addressOf(request);
    const before = this.underWay.get(address) ?? 0;
    if (before >= MOST) throw new Refusal('message/too-many');
    this.underWay.set(address, before + 1);
    try {
      return await work();
    } finally {
      const left = (this.underWay.get(address) ?? 1) - 1;
      if (left > 0) this.underWay.set(address, left);
      else this.underWay.delete(address);
    }
  }
}
