import type { RoomState, SeatId } from '#engine/model/room-state';
import type { BranchPoint } from '#engine/recording/branch-point';
import { namedContents } from '#engine/recording/named-contents';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { PlayedClass } from './played-class';

/** The state after so many events and all others of the same time, read as from a recording. Absent: after all. */
export function stateAt({ events }: PlayedClass, position = events.length): RoomState {
  const state = emptyRoom('all');
  for (const [index, { at, event }] of events.entries()) {
    if (index >= position && at > state.at) break;
    apply(state, index + 1, at, readEvent(JSON.stringify(event)));
  }
  return state;
}

/** A room of one's own that goes on from such a state with a seat's host, at the same time. */
export function branched(
  from: Pick<PlayedClass, 'blobs' | 'events'>,
  state: RoomState,
  seat: SeatId,
  more: Partial<BranchPoint> = {},
): PlayedClass {
  const branch = new PlayedClass();
  branch.now = state.at;
  const { id, title, openedAt } = state.room;
  const origin = { recording: id, title, seq: state.seq, at: state.at, into: state.at - openedAt, seat, behind: 1_000 };
  const contents = new Set(from.events.flatMap(({ event }) => namedContents(event)));
  const point = { origin, state, blobs: from.blobs.held, contents, key: null, tells: true, ...more };
  // What is made of a room's ID, such as that of a container's sandbox, is the same then.
  branch.execute(null, { type: 'room.branch', id, code: 'BRANCH', from: point });
  return branch;
}
