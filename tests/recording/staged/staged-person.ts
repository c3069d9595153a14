import type { Confidence, PollId } from '#engine/model/poll';
import type { JsonValue } from '#engine/model/process';
import type { SeatId } from '#engine/model/room-state';
import { takesLines } from '#engine/model/terminal';
import type { UserCommand } from '#engine/room/command';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import type { StagedClass } from './staged-class';

/** Milliseconds for a key, and for a look at what was printed; another person is up to twice as slow. */
const KEY_MS = 90;
const LOOK_MS = 1_500;
/** How often somebody looks whether the prompt is back, and how many times at the most. */
const GLANCE_MS = 150;
const GLANCES = 2_000;
/** Letters in a line of everybody's screen. */
const COLUMNS = 96;

/** Somebody in a class that is played: thinks, types letter by letter, waits for the prompt, and reads what was printed. */
export class StagedPerson {
  private commands = 0;
  /** Between 1 and 2, the same for a seat each time. */
  private readonly slowness: number;

  constructor(
    private readonly staged: StagedClass,
    readonly seat: SeatId,
  ) {
    this.slowness = 1 + ((Number(seat.slice(1)) * 7) % 10) / 10;
  }

  send(command: UserCommand): JsonValue {
    this.commands += 1;
    return this.staged.send({ seat: this.seat, client: `browser-of-${this.seat}`, clientSeq: this.commands }, command);
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((over) => this.staged.clock.after(milliseconds, over));
  }

  /** Takes a while, the longer the slower somebody is. */
  think(seconds: number): Promise<void> {
    return this.wait(Math.round(seconds * 1_000 * this.slowness));
  }

  /** Types lines one after the other, each at the shell's or a program's prompt, and waits until it is there again. */
  async type(...lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      await this.enter(line);
      await this.atPrompt();
      await this.wait(Math.round(LOOK_MS * this.slowness));
    }
  }

  /** Types a line and does not wait. */
  async enter(line: string, terminal = FIRST_TERMINAL): Promise<void> {
    await this.wait(Math.round(line.length * KEY_MS * this.slowness));
    const at = { host: this.seat, terminal };
    const job = this.job(terminal);
    if (job && takesLines(job)) this.send({ type: 'terminal.answer', ...at, text: line });
    else this.send({ type: 'terminal.enter', ...at, line, columns: COLUMNS });
  }

  interrupt(terminal = FIRST_TERMINAL): void {
    this.send({ type: 'terminal.interrupt', host: this.seat, terminal });
  }

  /** Waits until a line can be typed. */
  async atPrompt(terminal = FIRST_TERMINAL): Promise<void> {
    for (let glances = 0; glances < GLANCES; glances += 1) {
      const job = this.job(terminal);
      if (!job || takesLines(job)) return;
      await this.wait(GLANCE_MS);
    }
    throw new Error(`${this.seat}: the prompt does not come back`);
  }

  answer(poll: PollId, option: number, confidence: Confidence = 'think'): void {
    this.send({ type: 'poll.answer', poll, option, confidence });
  }

  private job(terminal: string) {
    return this.staged.state.privates.get(this.seat)?.terminals.get(terminal)?.job ?? null;
  }
}
