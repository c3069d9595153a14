import type { SeatId } from '../model/room-state';
import { ROOM_REGISTRY_HOSTS } from '../registry/registry-address';
import { complaintKind } from '../room/complaint-kind';
import type { Complaint } from './class-results';

/** Different complaints that are counted. */
const MOST = 1_000;
/** Of these, those that are told. */
const TOLD = 100;

/** What the lines of a class complained of, counted by kind. */
export class ComplaintTally {
  private readonly kinds = new Map<
    string,
    { text: string; times: number; seats: Set<SeatId>; seq: number; seat: SeatId }
  >();

  note(seq: number, seat: SeatId, said: string): void {
    const text = withoutOwner(said);
    // In a class names in quotes differ as numbers do.
    const kind = complaintKind(text.replace(QUOTED, '#'));
    const known = this.kinds.get(kind);
    if (known) {
      known.times += 1;
      known.seats.add(seat);
    } else if (this.kinds.size < MOST) this.kinds.set(kind, { text, times: 1, seats: new Set([seat]), seq, seat });
  }

  /** The one that most people met first. */
  get top(): Complaint[] {
    return [...this.kinds.values()]
      .map(({ seats, ...rest }) => ({ ...rest, learners: seats.size }))
      .sort((a, b) => b.learners - a.learners || b.times - a.times || a.seq - b.seq)
      .slice(0, TOLD);
  }
}

const PLACES = new RegExp(
  `(?<=\\b(?:${[...ROOM_REGISTRY_HOSTS, 'docker.io'].join('|')})/)(?!library/)[\\w.-]+(?=/)`,
  'g',
);

/** A place in a registry is called like the person whose it is, and reports can be had without names. */
function withoutOwner(text: string): string {
  return text.replace(PLACES, '…');
}

const QUOTED = /"[^"]*"|'[^']*'/g;
