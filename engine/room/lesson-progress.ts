import { type EndedLine, hostView } from '../lesson/check/host-view';
import { reachedGoals } from '../lesson/check/reached-goals';
import { AT_REST, TOUCH, touchedBy } from '../lesson/check/touches';
import type { Condition } from '../model/check';
import type { ClassLesson } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { SeatId } from '../model/room-state';
import { openStep } from './current-step';
import type { RoomEvent } from './events';
import { isLearner } from './learner';
import { printedSince } from './printed-since';
import { RegistryWatch } from './registry-watch';
import type { Room } from './room';
import { StuckWatch } from './stuck-watch';

/**
 * Tells how far everybody is in the lesson that is open: gathers what the events of a decision touch, and looks at
 * once, at its end, at the steps that this can decide.
 *
 * Invariant: between decisions nothing is gathered. What is reached is in the events; this forgets nothing by being lost.
 */
export class LessonProgress {
  readonly stuck: StuckWatch;
  private readonly registry: RegistryWatch;
  /** By seat. */
  private touched = new Map<SeatId, number>();
  /** On all hosts. */
  private everybody = 0;
  /** Whoever leads has asked the class something, or shown it answers: nobody was to type meanwhile. */
  private talked = false;
  private lines: (EndedLine & { seat: SeatId; terminal: string })[] = [];

  constructor(private readonly room: Pick<Room, 'state' | 'tx' | 'alarms'>) {
    this.stuck = new StuckWatch(room);
    this.registry = new RegistryWatch(room);
  }

  /** An event of a room in which a lesson is open. */
  observed(event: RoomEvent): void {
    const bits = touchedBy(event);
    if (event.type === 'registry.pushed' || event.type === 'registry.deleted') {
      this.registry.changed(event);
      this.everybody |= bits;
    } else if (bits !== 0 && 'seat' in event) this.touch(event.seat as SeatId, bits);
    else if (bits === 0) this.led(event);
  }

  /** A line typed at a terminal's prompt is about to end; all that it prints has been printed. */
  lineEnds(seat: SeatId, terminal: string, line: string, exitCode: number): void {
    if (!this.room.state.class.lesson || line.trim() === '') return;
    let text: string | null = null;
    const printed = () => {
      text ??= printedSince(this.room.state.privates.get(seat)?.terminals.get(terminal), line);
      return text;
    };
    this.lines.push({ seat, terminal, line, exitCode, printed });
    this.touch(seat, TOUCH.line);
  }

  /** Emits what has been reached by what was gathered. */
  settle(): void {
    const { touched, everybody, lines, talked } = this;
    if (touched.size === 0 && everybody === 0 && !talked) return;
    this.touched = new Map();
    this.everybody = 0;
    this.lines = [];
    this.talked = false;
    const { state } = this.room;
    const { lesson } = state.class;
    if (!lesson || lesson.paused) return;
    if (talked) this.stuck.talked();
    const shared = new Map<Condition, boolean>();
    for (const id of this.concerned(lesson, touched, everybody)) {
      const seat = state.seats.get(id);
      if (!seat || !isLearner(state, seat)) continue;
      const bits = everybody | (touched.get(id) ?? 0);
      const own = (bits & TOUCH.line) === 0 ? NONE : lines.filter((line) => line.seat === id);
      this.advance(lesson, id, bits, own[0] ?? null, shared);
      for (const line of own.slice(1)) this.advance(lesson, id, TOUCH.line, line, shared);
      if ((bits & (TYPED | ARRIVED)) !== 0 || own.length > 0) this.stuck.looked(id, own, (bits & ARRIVED) !== 0);
    }
  }

  /** Whose step may be decided, each once. */
  private concerned(lesson: ClassLesson, touched: ReadonlyMap<SeatId, number>, everybody: number): Iterable<SeatId> {
    if ((everybody & ARRIVED) !== 0) {
      this.registry.forget();
      return this.room.state.seats.keys();
    }
    for (const bits of touched.values()) if ((bits & ARRIVED) !== 0) this.registry.forget();
    return everybody === 0 ? touched.keys() : new Set([...touched.keys(), ...this.registry.take(lesson)]);
  }

  private advance(
    lesson: ClassLesson,
    seat: SeatId,
    bits: number,
    line: EndedLine | null,
    shared: Map<Condition, boolean>,
  ): void {
    const open = openStep(lesson, seat);
    if (!open) return;
    const { step, index } = open;
    const { state, tx } = this.room;
    const check = state.privates.get(DESK)?.desk?.key?.steps[index]?.check;
    if (!check) {
      // A step without a check is done with its question.
      const isAnswered = state.class.polls.get(`step:${step.id}`)?.answered.has(seat);
      if (step.question && isAnswered) this.done(seat, step.id);
      return;
    }
    const before = lesson.progress.get(seat)?.goals;
    const reachedBefore = before && Object.hasOwn(before, step.id) ? before[step.id] : undefined;
    const goals = reachedGoals(check, reachedBefore, () => hostView(tx, seat, line, shared), bits);
    if (goals.length === 0) return;
    tx.emit({ type: 'lesson.reached', seat, step: step.id, goals });
    this.stuck.goesOn(seat);
    const isDone = check.goals.every((_, goal) => goals.includes(goal) || (reachedBefore?.[goal] ?? null) !== null);
    if (isDone) this.done(seat, step.id);
  }

  private done(seat: SeatId, step: string): void {
    this.room.tx.emit({ type: 'lesson.done', seat, step });
    this.stuck.goesOn(seat);
  }

  /** What the class and its lesson do: where a step begins, all that is so already is looked at. */
  private led(event: RoomEvent): void {
    switch (event.type) {
      case 'lesson.opened':
      case 'lesson.paused':
      case 'lesson.pace-set':
      case 'lesson.skipped':
      case 'lesson.repeated':
      case 'class.step-shown':
        this.everybody |= AT_REST | ARRIVED;
        return;
      case 'lesson.moved':
      case 'seat.watching-set':
      case 'seat.readmitted':
        this.touch(event.seat, AT_REST | ARRIVED);
        return;
      case 'seat.joined':
        this.touch(event.seat.id, AT_REST | ARRIVED);
        return;
      case 'poll.opened':
      case 'poll.shown':
        // Where everybody goes alone, a step is asked by whoever comes to it first.
        this.talked ||= this.room.state.class.lesson?.pace !== 'self' || event.poll.startsWith('claim:');
        return;
      case 'poll.answered':
        this.touch(event.seat, TOUCH.answer | TYPED);
        return;
      case 'terminal.entered':
      case 'terminal.answered':
      case 'files.edited':
      case 'lesson.helped':
        this.touch(event.seat, TYPED);
        return;
    }
  }

  private touch(seat: SeatId, bits: number): void {
    this.touched.set(seat, (this.touched.get(seat) ?? 0) | bits);
  }
}

const NONE: readonly never[] = [];
/** Beside what is touched of a host: its seat did something of its own, or has come to a step. */
const TYPED = 1 << 20;
const ARRIVED = 1 << 21;
