import type { Hello, PrivateFrame, PublicFrame } from '#server/protocol/messages';
import { clientOf } from '../trace';
import type { Audience, ClassClient, Ticket } from './class-client';
import { EngineIoSocket } from './engine-io-socket';
import type { MessageReader, Read } from './message-reader';

/** The welcome that a screen was given, for the judge to build its replica from. */
export interface WelcomeEvidence {
  text: string;
  parts: Buffer[];
}

const FRAME = Buffer.from('["frame"');
const OWN = Buffer.from('["own"');

export class DrydockClient implements ClassClient {
  welcome: WelcomeEvidence | null = null;
  private readonly socket: EngineIoSocket;
  private readonly replies = new Map<number, (ok: boolean) => void>();
  private welcomed = () => {};

  constructor(
    private readonly ticket: Ticket,
    reader: MessageReader,
    audience: Audience,
  ) {
    this.socket = new EngineIoSocket(ticket.port, '', {
      bytes: (count) => audience.arrived(count),
      event: (payload) => {
        if (startsWith(payload, FRAME)) {
          const message = reader.of(payload);
          if (message) audience.everybody(message);
        } else if (startsWith(payload, OWN)) {
          const text = payload.toString();
          const [, frame] = JSON.parse(text) as ['own', PrivateFrame];
          audience.own(frame.events.length, text);
        }
      },
      binaryEvent: (text, parts) => {
        this.welcome = { text, parts };
        this.welcomed();
      },
      ack: (id, text) => {
        this.replies.get(id)?.((JSON.parse(text) as [{ ok: boolean }])[0].ok);
        this.replies.delete(id);
      },
    });
  }

  async enter(): Promise<void> {
    const { seat, student, grant } = this.ticket;
    if (!grant) throw new Error('Drydock gives every student a grant');
    const welcomed = new Promise<void>((resolve) => {
      this.welcomed = resolve;
    });
    const hello: Hello = {
      room: grant.room,
      seat: { id: seat, secret: grant.secret },
      client: clientOf(student),
      have: { seq: 0, counts: {} },
    };
    await this.socket.connect(hello);
    await welcomed;
  }

  type(clientSeq: number, line: string): Promise<boolean> {
    const command = { type: 'terminal.enter', host: this.ticket.seat, terminal: 't1', line };
    this.socket.emit(['command', { clientSeq, command }], clientSeq);
    return new Promise((resolve) => this.replies.set(clientSeq, resolve));
  }

  leave(): void {
    this.socket.close();
  }
}

/** Reads `["frame",{…}]`. */
export function readFrame(text: string): Read | null {
  const [, { first, last, events }] = JSON.parse(text) as ['frame', PublicFrame];
  const seats = events.flatMap(([, , event]) =>
    'seat' in event && typeof event.seat === 'string' ? [event.seat] : [],
  );
  return { first, last, events: events.length, seats: [...new Set(seats)] };
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}
