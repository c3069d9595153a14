import type { PublicMessage } from './clients/class-client';

interface Sent {
  scheduled: number;
  seen: number;
  last: number;
}

/**
 * Finds out when a command is visible on every screen. The first change of a seat that is shown after its command was
 * sent is the command's doing: a student types the next line only after the last one was answered.
 */
export class Visibility {
  private readonly open = new Map<string, Sent>();
  private readonly shownBy = new Map<number, readonly Sent[]>();
  private readonly all: Sent[] = [];

  /** @param scheduled when it should be sent, on the clock of `performance.now` */
  sent(seat: string, scheduled: number): void {
    const command = { scheduled, seen: 0, last: 0 };
    this.open.set(seat, command);
    this.all.push(command);
  }

  shown(message: PublicMessage): void {
    let commands = this.shownBy.get(message.id);
    if (!commands) {
      commands = message.seats.flatMap((seat) => {
        const command = this.open.get(seat);
        this.open.delete(seat);
        return command ? [command] : [];
      });
      this.shownBy.set(message.id, commands);
    }
    if (commands.length === 0) return;
    const now = performance.now();
    for (const command of commands) {
      command.seen += 1;
      command.last = now;
    }
  }

  /** Milliseconds until the last of `screens` showed it, for each command that they all showed. */
  latencies(screens: number): number[] {
    return this.all.filter(({ seen }) => seen === screens).map(({ last, scheduled }) => last - scheduled);
  }

  /** How many commands were shown by some screens but not by all. */
  partly(screens: number): number {
    return this.all.filter(({ seen }) => seen > 0 && seen < screens).length;
  }
}
