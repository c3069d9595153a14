import { DESK } from '../model/desk';
import type { SeatId } from '../model/room-state';
import { complaintKind } from './complaint-kind';
import { openStep } from './current-step';
import { isLearner } from './learner';
import type { Room } from './room';

/** So often the same complaint in one step, and somebody seems to be stuck. */
const SAME_ERRORS = 3;
/** So long (milliseconds) nothing typed in a step that is not done. */
const IDLE_MS = 4 * 60_000;
/** Different complaints that are counted in a step. */
const MOST_COMPLAINTS = 40;

/** A line that has ended. */
interface Ended {
  terminal: string;
  exitCode: number;
}

/**
 * Notices who seems to be stuck in a step and tells the desk. Counts are lost with the process: then they begin anew,
 * while signs that were given stand in the state.
 */
export class StuckWatch {
  private readonly complaints = new Map<SeatId, { step: string; times: Map<string, number> }>();
  /** When each seat did something last, in milliseconds since 1970. */
  private readonly active = new Map<SeatId, number>();

  constructor(private readonly room: Pick<Room, 'state' | 'tx' | 'alarms'>) {}

  /** At the end of a decision in which a seat did something of its own or has come to a step; with lines that have ended. */
  looked(seat: SeatId, lines: readonly Ended[], arrived: boolean): void {
    const { lesson } = this.room.state.class;
    const open = lesson && openStep(lesson, seat);
    const sign = this.sign(seat);
    const isElsewhere = sign && sign.step !== open?.step.id;
    // Whoever does something is not idle.
    if (isElsewhere || (sign?.why.kind === 'idle' && !arrived)) this.goesOn(seat);
    // A step that is repeated, or one of its name in another lesson, begins anew.
    if (arrived) this.complaints.delete(seat);
    if (!open) return;
    for (const line of lines) this.ended(seat, open.step.id, line);
    this.active.set(seat, this.room.tx.now);
    this.watch(seat);
  }

  /** The class has voted and talked: everybody's time begins anew. */
  talked(): void {
    const { state } = this.room;
    for (const seat of state.seats.values()) if (isLearner(state, seat)) this.looked(seat.id, [], false);
  }

  /** It is not stuck, or no longer. */
  goesOn(seat: SeatId): void {
    const sign = this.sign(seat);
    if (sign) this.room.tx.emit({ type: 'desk.stuck', seat: DESK, of: seat, step: sign.step, why: null });
    this.complaints.delete(seat);
  }

  /** So long nothing was typed, when the alarm was set. */
  rings(seat: SeatId): void {
    const { state, tx } = this.room;
    const { lesson } = state.class;
    const owner = state.seats.get(seat);
    const open = lesson && !lesson.paused && owner && isLearner(state, owner) && openStep(lesson, seat);
    if (!open || this.sign(seat)) return;
    const since = this.active.get(seat) ?? tx.now;
    if (tx.now - since < IDLE_MS) this.room.alarms.setIdle(seat, since + IDLE_MS);
    else {
      const why = { kind: 'idle', since } as const;
      tx.emit({ type: 'desk.stuck', seat: DESK, of: seat, step: open.step.id, why });
    }
  }

  /** The room has been read from its log: everybody's time begins anew. */
  recovered(): void {
    const { state, tx } = this.room;
    if (!state.class.lesson) return;
    for (const seat of state.seats.values()) {
      if (!isLearner(state, seat) || !openStep(state.class.lesson, seat.id)) continue;
      this.active.set(seat.id, tx.now);
      this.watch(seat.id);
    }
  }

  /** Who practises alone is never hurried. */
  private watch(seat: SeatId): void {
    if (this.room.state.room.kind === 'solo' || this.room.alarms.hasIdle(seat)) return;
    this.room.alarms.setIdle(seat, this.room.tx.now + IDLE_MS);
  }

  private ended(seat: SeatId, step: string, { terminal, exitCode }: Ended): void {
    const sign = this.sign(seat);
    if (sign && exitCode === 0) this.goesOn(seat);
    const error = this.room.state.privates.get(seat)?.terminals.get(terminal)?.last?.error ?? null;
    if (exitCode === 0 || error === null) return;
    const times = this.counted(seat, step, error);
    if (times < SAME_ERRORS) return;
    const why = { kind: 'same-error', error, times } as const;
    this.room.tx.emit({ type: 'desk.stuck', seat: DESK, of: seat, step, why });
  }

  private counted(seat: SeatId, step: string, error: string): number {
    let known = this.complaints.get(seat);
    if (known?.step !== step) {
      known = { step, times: new Map() };
      this.complaints.set(seat, known);
    }
    const kind = complaintKind(error);
    const times = (known.times.get(kind) ?? 0) + 1;
    if (times > 1 || known.times.size < MOST_COMPLAINTS) known.times.set(kind, times);
    return times;
  }

  private sign(seat: SeatId) {
    return this.room.state.privates.get(DESK)?.desk?.stuck.get(seat);
  }
}
