import { DESK } from '#engine/model/desk';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { emptyPrivate } from '#engine/room/empty-room';
import { isPrivate, type PublicEvent } from '#engine/room/events';
import { type SeatActivity, seatActivity } from '#engine/room/seat-activity';
import type { Welcome } from '#server/protocol/messages';
import { type Happening, happening, withHappening } from '../../app/client/happenings';
import { Replica } from '../../app/client/replica';
import type { RoomSource } from '../../app/client/room-source';

const REFUSED = { ok: false, code: 'room/unavailable' } as const;

/** A screen that has been there from the beginning and is told every event by itself, as it happens. */
export class LiveScreen implements RoomSource {
  readonly replica = new Replica((state, seq, at, event) => this.observe(state, seq, at, event));
  readonly room = { id: 'r', code: 'ABCDEF', title: 'Class' };
  readonly status = { is: 'live' } as const;
  readonly arrivals = 1;
  readonly watchedBy: readonly string[] = [];
  happenings: readonly Happening[] = [];
  readonly lastHappening = new Map<SeatId, Happening>();
  activities: ReadonlyMap<SeatId, SeatActivity> = new Map();
  version = 0;
  private at = 0;

  /** @param follows whose private parts it is given */
  constructor(
    readonly you: Welcome['you'],
    private readonly follows: readonly SeatId[],
  ) {}

  get online(): readonly SeatId[] {
    return [...this.replica.state.seats.values()].flatMap(({ id, out }) => (out ? [] : [id]));
  }

  /** @param all the room with all private parts, just after the event */
  take([seq, at, event]: RecordedEvent, all: RoomState): void {
    const { replica } = this;
    const { privates } = replica.state;
    this.at = at;
    if (!isPrivate(event)) replica.frame({ first: seq, last: seq, events: [[seq, at, event]] });
    else {
      const { count = 0 } = privates.get(event.seat) ?? {};
      replica.own({ seat: event.seat, first: count + 1, last: count + 1, events: [[at, event]] });
      replica.frame({ first: seq, last: seq, events: [] });
    }
    for (const seat of this.follows) {
      const there = seat === DESK || replica.state.seats.has(seat);
      if (there && !replica.state.privates.has(seat)) replica.state.privates.set(seat, emptyPrivate(seat));
    }
    if (this.you?.role === 'instructor') {
      const doings = [...all.privates.values()].flatMap((own) => seatActivity(own) ?? []);
      this.activities = new Map(doings.map((doing) => [doing.seat, doing]));
    }
    this.version += 1;
  }

  subscribe = () => () => {};
  onProblem = () => () => {};
  now = () => this.at;
  submit = async () => REFUSED;
  send = async () => null;
  wish = async () => false;
  refused = () => {};
  ask = async () => REFUSED;
  watch = () => {};

  private observe(state: RoomState, seq: number, at: number, event: PublicEvent): void {
    const happened = happening(state, seq, at, event);
    if (!happened) return;
    this.happenings = withHappening(this.happenings, happened, 20);
    this.lastHappening.set(happened.seat, this.happenings.at(-1) ?? happened);
  }
}
