import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { clock } from './clock';

/** A thread that runs longer than this without a turn of its event loop cannot be reached. */
const YIELD_MS = 8;
const COMMANDS_A_SECOND = 2_000;
/** A script that has kept the processor busy for this long (ms) pauses for so long after each turn: a quarter, then a 25th. */
const PAUSES = [
  { after: 8_000, pause: 192 },
  { after: 2_000, pause: 24 },
];
const OUTPUT_A_SECOND = 256 * 1024;

/**
 * Keeps a script that does not sleep from taking a whole core, and its thread reachable for Ctrl-C and other runs.
 * Called before every command.
 */
export class Pace {
  private lastTurn = clock();
  private busySince = clock();
  private windowStart = clock();
  private commands = 0;
  private printed = 0;

  /** @param ended aborted when the run is: no pause lasts longer. */
  constructor(private readonly ended: AbortSignal) {}

  async beforeCommand(): Promise<void> {
    const now = clock();
    this.commands += 1;
    if (now - this.windowStart > 1_000) this.newWindow(now);
    if (this.commands > COMMANDS_A_SECOND || this.printed > OUTPUT_A_SECOND) {
      await this.pause(this.windowStart + 1_000 - now);
      this.newWindow(clock());
      this.lastTurn = clock();
    } else if (now - this.lastTurn > YIELD_MS) {
      await this.pause(PAUSES.find(({ after }) => now - this.busySince > after)?.pause ?? 0);
      this.lastTurn = clock();
    }
  }

  hasPrinted(bytes: number): void {
    this.printed += bytes;
  }

  /** The script has slept or waited for somebody else. */
  rested(): void {
    const now = clock();
    this.busySince = now;
    this.lastTurn = now;
  }

  /**
   * Ends in a turn of its own, not in one of the timers': with several scripts that pause for a moment each, the next
   * timer would always be due already, and messages would never be read.
   */
  private async pause(ms: number): Promise<void> {
    if (ms > 0) await wait(ms, undefined, { signal: this.ended }).catch(() => {});
    await nextTurn();
  }

  private newWindow(now: number): void {
    this.windowStart = now;
    this.commands = 0;
    this.printed = 0;
  }
}
