import type { RoomState, SeatId } from '../model/room-state';
import { openStep } from '../room/current-step';
import { isLearner } from '../room/learner';

/** A step among those of all lessons of a class. */
export type StepKey = `${string}/${string}`;

interface Clock {
  at: StepKey | null;
  /** Milliseconds since 1970. */
  since: number;
}

/** Measures how long everybody is at the steps that they are at. */
export class StepClocks {
  private readonly clocks = new Map<SeatId, Clock>();

  /** @param spend is told that a seat was at a step from one moment until another, in milliseconds since 1970 */
  constructor(private readonly spend: (seat: SeatId, step: StepKey, since: number, until: number) => void) {}

  /** Looks at where seats are now; answers those that have come to a step. */
  look(state: RoomState, at: number, seats: Iterable<SeatId>): { seat: SeatId; step: StepKey }[] {
    const arrived: { seat: SeatId; step: StepKey }[] = [];
    for (const seat of seats) {
      const step = stepOf(state, seat);
      const clock = this.clocks.get(seat);
      if (clock?.at === step) continue;
      if (clock?.at) this.spend(seat, clock.at, clock.since, at);
      this.clocks.set(seat, { at: step, since: at });
      if (step) arrived.push({ seat, step });
    }
    return arrived;
  }

  /** What of the present step is not spent yet, in milliseconds. */
  running(seat: SeatId, step: StepKey, at: number): number {
    const clock = this.clocks.get(seat);
    return clock?.at === step ? Math.max(0, at - clock.since) : 0;
  }
}

/** The step that a learner works on; none while the lesson is paused. */
function stepOf(state: RoomState, id: SeatId): StepKey | null {
  const { lesson } = state.class;
  const seat = state.seats.get(id);
  if (!lesson || lesson.paused || state.room.status === 'closed' || !seat || !isLearner(state, seat)) return null;
  const open = openStep(lesson, id);
  return open ? `${lesson.sheet.id}/${open.step.id}` : null;
}
