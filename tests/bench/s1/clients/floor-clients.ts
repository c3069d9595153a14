import { WebSocket } from 'ws';
import type { FloorMessage } from '../servers/floor-class';
import type { Audience, ClassClient, Ticket } from './class-client';
import { EngineIoSocket } from './engine-io-socket';
import type { MessageReader, Read } from './message-reader';

/** A screen of the bare Socket.IO floor. */
export class SocketIoClient implements ClassClient {
  private readonly socket: EngineIoSocket;
  private readonly replies = new Map<number, (ok: boolean) => void>();

  constructor(
    private readonly ticket: Ticket,
    reader: MessageReader,
    audience: Audience,
  ) {
    this.socket = new EngineIoSocket(ticket.port, '', {
      bytes: (count) => audience.arrived(count),
      event: (payload) => hear(payload, reader, audience),
      ack: (id) => {
        this.replies.get(id)?.(true);
        this.replies.delete(id);
      },
    });
  }

  enter(): Promise<void> {
    return this.socket.connect({ seat: this.ticket.seat });
  }

  type(clientSeq: number, line: string): Promise<boolean> {
    this.socket.emit(['command', commandOf(this.ticket, clientSeq, line)], clientSeq);
    return new Promise((resolve) => this.replies.set(clientSeq, resolve));
  }

  leave(): void {
    this.socket.close();
  }
}

/** A screen of the bare WebSocket floor. */
export class BareWsClient implements ClassClient {
  private socket: WebSocket | null = null;
  private readonly replies = new Map<number, (ok: boolean) => void>();

  constructor(
    private readonly ticket: Ticket,
    private readonly reader: MessageReader,
    private readonly audience: Audience,
  ) {}

  enter(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.ticket.port}/?seat=${this.ticket.seat}`, {
      perMessageDeflate: false,
    });
    this.socket = socket;
    socket.on('message', (payload: Buffer) => {
      this.audience.arrived(payload.length);
      if (hear(payload, this.reader, this.audience)) return;
      const [, clientSeq] = JSON.parse(payload.toString()) as ['reply', number];
      this.replies.get(clientSeq)?.(true);
      this.replies.delete(clientSeq);
    });
    return new Promise((entered, refused) => {
      socket.once('open', entered);
      socket.once('error', refused);
    });
  }

  type(clientSeq: number, line: string): Promise<boolean> {
    this.socket?.send(JSON.stringify(commandOf(this.ticket, clientSeq, line)));
    return new Promise((resolve) => this.replies.set(clientSeq, resolve));
  }

  leave(): void {
    this.socket?.close();
  }
}

/** Reads `["event",[number, at, event]]`. */
export function readFloorEvent(text: string): Read | null {
  const [, [number, , event]] = JSON.parse(text) as ['event', FloorMessage];
  const seats = 'seat' in event && typeof event.seat === 'string' ? [event.seat] : [];
  return { first: number, last: number, events: 1, seats };
}

const EVENT = Buffer.from('["event"');
const OWN = Buffer.from('["own"');

function hear(payload: Buffer, reader: MessageReader, audience: Audience): boolean {
  if (payload.subarray(0, EVENT.length).equals(EVENT)) {
    const message = reader.of(payload);
    if (message) audience.everybody(message);
    return true;
  }
  if (!payload.subarray(0, OWN.length).equals(OWN)) return false;
  audience.own(1, null);
  return true;
}

function commandOf({ seat }: Ticket, clientSeq: number, line: string) {
  return { clientSeq, command: { type: 'terminal.enter', host: seat, terminal: 't1', line } };
}
