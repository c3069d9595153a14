import type { RoomState } from '#engine/model/room-state';
import type { RoomEvent } from '#engine/room/events';
import type { AppendBatch, SeatCredential, StoredBlob } from '#server/store/room-store';
import { hashSecret, newSecret } from './identity';
import type { CommittedEvent } from './room-listener';
import type { CredentialChange } from './seat-credentials';

/** What a room decides between two writings of its store, which takes it whole or not at all. */
export class Batch {
  readonly events: CommittedEvent[] = [];
  readonly credentials: SeatCredential[] = [];
  /** Of the token that seats further instructors from now on; absent: it stays as it is. */
  inviteHash?: string;

  /** @param firstSeq number of the first event */
  constructor(private readonly firstSeq: number) {}

  /**
   * Adds what one decision came to.
   * @param at milliseconds since 1970
   * @param seats as they are after it
   */
  add(at: number, events: readonly RoomEvent[], { seats }: Pick<RoomState, 'seats'>): void {
    for (const event of events) {
      this.events.push({ seq: this.firstSeq + this.events.length, at, event });
      // An instructor who was sent out may have the link by which instructors come.
      if (event.type === 'seat.sent-out' && seats.get(event.seat)?.role === 'instructor') {
        this.inviteHash = hashSecret(newSecret());
      }
    }
  }

  /**
   * Changes what lets a browser take a seat.
   * @param stored as it was before this batch; a seat that has none yet gets none
   */
  change(to: CredentialChange, stored: SeatCredential | undefined): void {
    const before = this.credentials.findLast(({ seatId }) => seatId === to.seatId) ?? stored;
    if (before) this.credentials.push({ ...before, ...to });
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && this.credentials.length === 0 && this.inviteHash === undefined;
  }

  /** Milliseconds since 1970 in the room, null while it goes on. */
  get closedAt(): number | null {
    return this.events.find(({ event }) => event.type === 'room.closed')?.at ?? null;
  }

  /** @param behind milliseconds by which the room's clock is behind the server's */
  toAppend(roomId: string, blobs: readonly StoredBlob[], behind: number): AppendBatch {
    const { firstSeq, credentials, inviteHash } = this;
    const closedAt = this.closedAt === null ? null : this.closedAt + behind;
    const events = this.events.map(({ at, event }) => ({ at, body: JSON.stringify(event) }));
    return { roomId, firstSeq, events, blobs, credentials, closedAt, ...(inviteHash !== undefined && { inviteHash }) };
  }
}
