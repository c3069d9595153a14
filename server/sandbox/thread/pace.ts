import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { clock } from './clock';

/** A thread that runs longer than this without a turn of its event loop cannot be reached. */
const YIELD_MS = 8;
const COMMANDS_A_SECOND = 2_000;
/** A script that has kept the processor busy for this long gets only a part of it. */
const BUSY_MS = 3_000;
const BUSY_PAUSE_MS = 24;
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

  async beforeCommand(): Promise<void> {
    const now = clock();
    this.commands += 1;
    if (now - this.windowStart > 1_000) this.newWindow(now);
    if (this.commands > COMMANDS_A_SECOND || this.printed > OUTPUT_A_SECOND) {
      await wait(Math.max(1, this.windowStart + 1_000 - now));
      this.newWindow(clock());
      this.lastTurn = clock();
    } else if (now - this.lastTurn > YIELD_MS) {
      if (now - this.busySince > BUSY_MS) await wait(BUSY_PAUSE_MS);
      else await nextTurn();
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

  private newWindow(now: number): void {
    this.windowStart = now;
    this.commands = 0;
    this.printed = 0;
  }
}
