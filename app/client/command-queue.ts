import type { UserCommand } from '#engine/room/command';
import type { CommandReply } from '#server/protocol/messages';
import { PROBLEMS } from '#server/protocol/problems';
import { fitsMessage } from './fits-message';

interface Waiting {
  command: UserCommand;
  /** Null until it is first sent; it keeps the number however often it is sent. */
  clientSeq: number | null;
  resolve: (reply: CommandReply) => void;
}

type Transmit = (envelope: { clientSeq: number; command: UserCommand }, reply: (reply: CommandReply) => void) => void;

const RETRY_MS = 700;

/**
 * Commands on their way to the room.
 *
 * Invariant: at most one is under way, with a number above all before it, and it is sent again with the same number
 * until it is answered. The room refuses a number it has taken, so a command counts once even if the answer got lost.
 * (Two under way could overtake each other when the first is refused for the moment.)
 */
export class CommandQueue {
  private readonly waiting: Waiting[] = [];
  private last = 0;
  private live = false;
  /** Tells answers to an earlier sending from those to the present one. */
  private sending = 0;

  constructor(private readonly transmit: Transmit) {}

  send(command: UserCommand): Promise<CommandReply> {
    // It would end the connection, and the next one as it is sent again.
    if (!fitsMessage(command)) return Promise.resolve({ ok: false, code: 'message/too-large' });
    return new Promise((resolve) => {
      this.waiting.push({ command, clientSeq: null, resolve });
      if (this.waiting.length === 1) this.next();
    });
  }

  /** The connection is up; `taken` is the last number the room has taken from here. */
  open(taken: number): void {
    this.last = Math.max(this.last, taken);
    this.live = true;
    this.next();
  }

  /** The connection is down. */
  pause(): void {
    this.live = false;
    this.sending += 1;
  }

  private next(): void {
    const [first] = this.waiting;
    if (!first || !this.live) return;
    if (first.clientSeq === null) {
      this.last += 1;
      first.clientSeq = this.last;
    }
    this.sending += 1;
    const sending = this.sending;
    this.transmit({ clientSeq: first.clientSeq, command: first.command }, (reply) => {
      if (sending !== this.sending) return;
      if (!reply.ok && PROBLEMS[reply.code].again) {
        // Unless a new connection has sent it already.
        setTimeout(() => sending === this.sending && this.next(), RETRY_MS);
      } else {
        this.waiting.shift();
        first.resolve(reply);
        this.next();
      }
    });
  }
}
