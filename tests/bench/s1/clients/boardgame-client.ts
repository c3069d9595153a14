import type { Audience, ClassClient, Ticket } from './class-client';
import { EngineIoSocket } from './engine-io-socket';
import type { MessageReader, Read } from './message-reader';

interface GameState {
  _stateID: number;
  G: { last: { seat: string; clientSeq: number; events: number } | null };
}

const UPDATE = Buffer.from('["update"');
const SYNC = Buffer.from('["sync"');

/** A screen of boardgame.io; its match is made when the first screen asks for it. */
export class BoardgameClient implements ClassClient {
  private readonly socket: EngineIoSocket;
  private readonly replies = new Map<number, (ok: boolean) => void>();
  private synced = () => {};

  constructor(
    private readonly ticket: Ticket,
    private readonly match: { id: string; players: number },
    reader: MessageReader,
    audience: Audience,
  ) {
    this.socket = new EngineIoSocket(ticket.port, '/class', {
      bytes: (count) => audience.arrived(count),
      event: (payload) => {
        if (payload.subarray(0, SYNC.length).equals(SYNC)) this.synced();
        if (!payload.subarray(0, UPDATE.length).equals(UPDATE)) return;
        const message = reader.of(payload);
        if (!message) return;
        audience.everybody(message);
        // It has no acknowledgements: a move is answered when its author is shown the new state.
        if (message.seats[0] === ticket.seat) for (const [, reply] of this.replies) reply(true);
        if (message.seats[0] === ticket.seat) this.replies.clear();
      },
    });
  }

  async enter(): Promise<void> {
    const synced = new Promise<void>((resolve) => {
      this.synced = resolve;
    });
    await this.socket.connect(null);
    this.socket.emit(['sync', this.match.id, `${this.ticket.student}`, null, this.match.players]);
    await synced;
  }

  type(clientSeq: number): Promise<boolean> {
    const playerID = `${this.ticket.student}`;
    const action = { type: 'MAKE_MOVE', payload: { type: 'command', args: [this.ticket.seat, clientSeq], playerID } };
    this.socket.emit(['update', action, 0, this.match.id, playerID]);
    return new Promise((resolve) => this.replies.set(clientSeq, resolve));
  }

  leave(): void {
    this.socket.close();
  }
}

/** Reads `["update", matchID, state]`. */
export function readGameState(text: string): Read | null {
  const [, , { _stateID, G }] = JSON.parse(text) as ['update', string, GameState];
  if (!G.last) return null;
  return { first: _stateID, last: _stateID, events: G.last.events, seats: [G.last.seat] };
}
