import type { RoomState, SeatId } from '#engine/model/room-state';
import type { Origin } from '#engine/room/command';
import type { EarlierHost } from '#engine/room/host-at';
import { maySend } from '#engine/room/may-send';
import { undoTarget } from '#engine/room/undo';
import type { CommandReply } from '#server/protocol/messages';
import type { RoomStore } from '#server/store/room-store';
import { recallHost } from './recall-host';

/** A line that was typed while the log was read makes that reading worthless; so often it is read anew. */
const TRIES = 3;

interface Ports {
  store: RoomStore;
  roomId: string;
  /** As of `RoomActor.read`. */
  read: <T>(reader: (state: RoomState) => T) => Promise<T>;
}

/**
 * What comes before an undo is decided: the log is read beside the room's writer, which goes on meanwhile. One reading at
 * a time for a room, and one for a seat, however often somebody asks.
 */
export class Undoing {
  private last: Promise<unknown> = Promise.resolve();
  private readonly underWay = new Map<SeatId, { origin: Origin; reply: Promise<CommandReply> }>();

  constructor(private readonly ports: Ports) {}

  /**
   * @param origin of the command; one that is sent again meanwhile is answered as the first one is
   * @param decide hands the room its earlier host; null when there is nothing to go back to now, which the room says itself
   */
  async undo(origin: Origin, decide: (earlier: EarlierHost | null) => Promise<CommandReply>): Promise<CommandReply> {
    const { seat } = origin;
    const running = this.underWay.get(seat);
    if (running) return isSame(running.origin, origin) ? running.reply : { ok: false, code: 'host/busy' };
    const reply = this.last.then(() => this.inTurn(seat, decide));
    this.last = reply;
    this.underWay.set(seat, { origin, reply });
    try {
      return await reply;
    } finally {
      this.underWay.delete(seat);
    }
  }

  private async inTurn(
    seat: SeatId,
    decide: (earlier: EarlierHost | null) => Promise<CommandReply>,
  ): Promise<CommandReply> {
    for (let tries = 1; ; tries += 1) {
      const earlier = await this.recall(seat).catch(() => undefined);
      if (earlier === undefined) return { ok: false, code: 'room/unavailable' };
      const reply = await decide(earlier);
      if (reply.ok || reply.code !== 'host/busy' || earlier === null || tries === TRIES) return reply;
    }
  }

  private async recall(seat: SeatId): Promise<EarlierHost | null> {
    const { store, roomId, read } = this.ports;
    const { count, upTo } = await read((state) => ({
      count: mayUndo(state, seat) ? undoTarget(state, seat) : null,
      upTo: state.seq,
    }));
    return count === null ? null : recallHost(store, roomId, seat, { count, upTo });
  }
}

function isSame(a: Origin, b: Origin): boolean {
  return a.client === b.client && a.clientSeq === b.clientSeq;
}

/** Nothing is read for who will be refused. */
function mayUndo(state: RoomState, id: SeatId): boolean {
  const seat = state.seats.get(id);
  return seat !== undefined && maySend(state, seat, { type: 'host.undo' }) === null;
}
