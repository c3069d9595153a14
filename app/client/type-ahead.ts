/** What has come up while a line was on its way. */
interface Sending {
  askedAgain: boolean;
  forgotten: boolean;
}

/**
 * Lines that were given to a terminal at once (a paste into `redis-cli`), each of which waits until something asks for
 * one. As at a real terminal they go to whatever asks: when the program has ended, to the shell behind it.
 */
export class TypeAhead {
  private readonly waiting = new Map<string, string[]>();
  /** Terminals with a line on its way, which waits no more unless it comes back. */
  private readonly sending = new Map<string, Sending>();

  /** @param send answers false when nothing took the line; it then waits for the next {@link asked} */
  constructor(private readonly send: (terminal: string, line: string) => Promise<boolean>) {}

  add(terminal: string, lines: readonly string[]): void {
    this.waiting.set(terminal, [...(this.waiting.get(terminal) ?? []), ...lines]);
  }

  /** A line that came before the one in front of it was known to have ended. @param asks something waits for one by now */
  async tooEarly(terminal: string, line: string, asks: boolean): Promise<void> {
    this.add(terminal, [line]);
    if (asks) await this.asked(terminal);
  }

  /** Ctrl-C drops what has been typed and not yet read. */
  forget(terminal: string): void {
    this.waiting.delete(terminal);
    const sending = this.sending.get(terminal);
    if (sending) sending.forgotten = true;
  }

  /** Something in this terminal waits for a line; call it as often as you like. */
  async asked(terminal: string): Promise<void> {
    const sending = this.sending.get(terminal);
    if (sending) {
      sending.askedAgain = true;
      return;
    }
    const [line, ...rest] = this.waiting.get(terminal) ?? [];
    if (line === undefined) return;
    this.waiting.set(terminal, rest);
    const now: Sending = { askedAgain: false, forgotten: false };
    this.sending.set(terminal, now);
    const taken = await this.send(terminal, line);
    this.sending.delete(terminal);
    if (!taken && !now.forgotten) this.waiting.set(terminal, [line, ...(this.waiting.get(terminal) ?? [])]);
    if (now.askedAgain) await this.asked(terminal);
  }
}
