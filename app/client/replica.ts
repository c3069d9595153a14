import type { RoomState, SeatId, SeatPrivate } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { applyPrivate } from '#engine/room/apply-private';
import { emptyRoom } from '#engine/room/empty-room';
import type { PublicEvent } from '#engine/room/events';
import { decodeState } from '#engine/room/state-codec';
import type { Have, PrivateFrame, PublicFrame, Welcome } from '#server/protocol/messages';

/**
 * This screen's copy of the room, built up by the same `apply` that the server uses.
 *
 * Invariant: it is the public state at `state.seq` and, for each followed seat, its private part at `count`. A frame
 * that does not follow on is not applied: the answer is then `gap`, and the caller asks the server to fill it.
 */
export class Replica {
  state: RoomState = emptyRoom('given');

  /** @param observe is told of every public event before it is applied */
  constructor(
    private readonly observe: (state: RoomState, seq: number, at: number, event: PublicEvent) => void = () => {},
  ) {}

  private words: number | undefined;

  take(welcome: Welcome, publicState: Uint8Array | null, privateStates: readonly Uint8Array[]): void {
    this.words = welcome.words;
    if (publicState) {
      const fresh = decodeState<RoomState>(new TextDecoder().decode(publicState));
      fresh.privates = this.state.privates;
      this.state = fresh;
    } else if (welcome.frame) this.frame(welcome.frame);
    const followed = new Map<SeatId, SeatPrivate>();
    let next = 0;
    for (const { seat, whole } of welcome.follows) {
      const sent = whole ? privateStates[next++] : undefined;
      const own = sent ? decodeState<SeatPrivate>(new TextDecoder().decode(sent)) : this.state.privates.get(seat);
      if (own) followed.set(seat, own);
    }
    this.state.privates = followed;
  }

  frame({ first, last, events }: PublicFrame): 'applied' | 'known' | 'gap' {
    if (last <= this.state.seq) return 'known';
    if (first > this.state.seq + 1) return 'gap';
    for (const [seq, at, event] of events) {
      if (seq <= this.state.seq) continue;
      this.observe(this.state, seq, at, event);
      apply(this.state, seq, at, event);
    }
    this.state.seq = last;
    return 'applied';
  }

  own({ seat, first, last, events }: PrivateFrame): 'applied' | 'known' | 'gap' {
    const own = this.state.privates.get(seat);
    if (!own || last <= own.count) return 'known';
    if (first > own.count + 1) return 'gap';
    events.forEach(([at, event], index) => {
      if (first + index > own.count) applyPrivate(own, at, event);
    });
    return 'applied';
  }

  /** What to tell the server when coming back. */
  have(): Have {
    const counts: Have['counts'] = {};
    for (const [seat, own] of this.state.privates) counts[seat] = own.count;
    return { seq: this.state.seq, counts, ...(this.words !== undefined && { words: this.words }) };
  }
}
