import { io, type Socket } from 'socket.io-client';
import type { UserCommand } from '#engine/room/command';
import type { ClientToServer, CommandReply, Hello, SeatGrant, ServerToClient } from '#server/protocol/messages';

const TERMINAL = 't1';

/**
 * Somebody in a class without a browser and without a replica: it sends commands and hears no more than when a line has
 * ended, so that hundreds fit beside a server on two cores.
 */
export class SimulatedSeat implements Disposable {
  private socket: Socket<ServerToClient, ClientToServer> | null = null;
  private sent = 0;
  private ended = 0;
  private whenEnded: (() => void) | null = null;

  private constructor(
    private readonly url: string,
    readonly grant: SeatGrant,
  ) {}

  /** Opens a class and takes its instructor's seat. */
  static async open(url: string, title: string, name: string): Promise<SimulatedSeat> {
    return new SimulatedSeat(url, await granted(`${url}/api/rooms`, { title, name }));
  }

  static async join(url: string, code: string, name: string): Promise<SimulatedSeat> {
    return new SimulatedSeat(url, await granted(`${url}/api/rooms/${code}/join`, { name }));
  }

  get id(): string {
    return this.grant.seat;
  }

  /** Comes in with a new tab; the class sees it as present until it leaves. */
  async enter(): Promise<void> {
    const { grant } = this;
    const hello: Hello = {
      room: grant.room.id,
      seat: { id: grant.seat, secret: grant.secret },
      client: crypto.randomUUID(),
      have: { seq: 0, counts: {} },
    };
    this.sent = 0;
    const socket: Socket<ServerToClient, ClientToServer> = io(this.url, {
      auth: hello,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    this.socket = socket;
    socket.on('own', ({ events }) => {
      for (const [, event] of events) if (event.type === 'terminal.ended') this.ended += 1;
      this.whenEnded?.();
    });
    await new Promise<void>((live, failed) => {
      socket.once('welcome', () => live());
      socket.once('connect_error', failed);
    });
  }

  /** Sends a command; throws when it is refused. */
  async send(command: UserCommand): Promise<void> {
    const { socket } = this;
    if (!socket) throw new Error(`${this.grant.name} is not there`);
    this.sent += 1;
    const reply: CommandReply = await socket.emitWithAck('command', { clientSeq: this.sent, command });
    if (!reply.ok) throw new Error(`${this.grant.name}: ${command.type}: ${reply.code}`);
  }

  /** Types lines one after the other and waits for the prompt behind each. */
  async type(...lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      const before = this.ended;
      await this.send({ type: 'terminal.enter', host: this.id, terminal: TERMINAL, line, columns: 100 });
      while (this.ended === before) await new Promise<void>((heard) => (this.whenEnded = heard));
    }
  }

  leave(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  [Symbol.dispose](): void {
    this.leave();
  }
}

async function granted(url: string, body: object): Promise<SeatGrant> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
  return (await response.json()) as SeatGrant;
}
