import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from './refusal';

/** A whole school may sit behind one address, so these are per address and generous. */
const LIMITS = {
  entry: { points: 600, duration: 60 },
  /** Wrong codes, secrets, keys and invitations; there are 500 million codes. */
  guess: { points: 120, duration: 60 },
};

/** How much one network address may ask for. */
export class AddressLimits {
  private readonly limiters = {
    entry: new RateLimiterMemory(LIMITS.entry),
    guess: new RateLimiterMemory(LIMITS.guess),
  };

  /** Counts one; rejects with a {@link Refusal} when it is one too many. */
  async admit(what: keyof typeof LIMITS, request: IncomingMessage): Promise<void> {
    try {
      await this.limiters[what].consume(request.socket.remoteAddress ?? 'unknown');
    } catch {
      throw new Refusal('message/too-many');
    }
  }
}
