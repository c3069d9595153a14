import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressOf } from './address-of';
import { Refusal } from './refusal';

const HOUR = 3_600;

/** A whole school may sit behind one address, so these are per address and generous. */
const LIMITS = {
  entry: { points: 600, duration: 60 },
  /** Wrong codes, secrets, keys and invitations; there are 500 million codes. */
  guess: { points: 120, duration: 60 },
  /** Pieces of recordings: a class of three hours in a hundred of them, for each who looks at it. */
  recording: { points: 12_000, duration: 60 },
  /** The list of recordings: everybody's first page asks for it. */
  list: { points: 1_200, duration: 60 },
  /** Rooms that go on from recordings: a class may wish for them all at once, and each reads a log. */
  branch: { points: 120, duration: 60 },
};

/** Thousands of bytes that are stored because somebody asks for it without having been in a class: files, and rooms that go on from recordings. */
const STORED = { points: 2_000_000, duration: HOUR };
/** The same for all addresses together. */
const STORED_IN_ALL = { points: 8_000_000, duration: 24 * HOUR };
const ALL = 'all';

/** How much one network address may ask for. */
export class AddressLimits {
  private readonly limiters = {
    entry: new RateLimiterMemory(LIMITS.entry),
    guess: new RateLimiterMemory(LIMITS.guess),
    recording: new RateLimiterMemory(LIMITS.recording),
    list: new RateLimiterMemory(LIMITS.list),
    branch: new RateLimiterMemory(LIMITS.branch),
  };
  private readonly stored = new RateLimiterMemory(STORED);
  private readonly storedInAll = new RateLimiterMemory(STORED_IN_ALL);

  /** Counts one; rejects with a {@link Refusal} when it is one too many. */
  async admit(what: keyof typeof LIMITS, request: IncomingMessage): Promise<void> {
    try {
      await this.limiters[what].consume(addressOf(request));
    } catch {
      throw new Refusal('message/too-many');
    }
  }

  /**
   * Counts what is stored for somebody; rejects with a {@link Refusal} when there has been too much of it.
   * @param bytes 0: only asks whether anything may be stored
   */
  async admitStored(request: IncomingMessage, bytes: number): Promise<void> {
    const points = Math.ceil(bytes / 1_000);
    try {
      await this.stored.consume(addressOf(request), points);
      await this.storedInAll.consume(ALL, points);
    } catch {
      throw new Refusal('recording/too-much');
    }
  }

  /** Counts what has been stored for somebody: whoever asks next is told when it was too much. */
  async noteStored(request: IncomingMessage, bytes: number): Promise<void> {
    const points = Math.ceil(bytes / 1_000);
    await this.stored.penalty(addressOf(request), points);
    await this.storedInAll.penalty(ALL, points);
  }
}
