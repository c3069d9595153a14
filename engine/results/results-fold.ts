import { DESK } from '../model/desk';
import type { PollId } from '../model/poll';
import type { RoomState, Seat, SeatId } from '../model/room-state';
import { UtcTime } from '../model/utc-time';
import { apply } from '../room/apply';
import { emptyRoom } from '../room/empty-room';
import { isPrivate, type RoomEvent } from '../room/events';
import type { ClassResults } from './class-results';
import { ComplaintTally } from './complaint-tally';
import type { Doing } from './doing';
import type { LearnerResults } from './learner-results';
import { SeatLedger } from './seat-ledger';
import { StepClocks, type StepKey } from './step-clocks';
import { TaughtLessons } from './taught-lessons';
import { hasFailed, TypedLines } from './typed-lines';

const BUILD = /\bdocker\s+(buildx\s+|builder\s+|image\s+)?build\b/;

/** With these, everybody may be at another step. */
const FOR_ALL: ReadonlySet<RoomEvent['type']> = new Set<RoomEvent['type']>([
  'room.closed',
  'class.step-shown',
  'lesson.opened',
  'lesson.closed',
  'lesson.pace-set',
  'lesson.paused',
  'lesson.skipped',
  'lesson.repeated',
]);

/** With these, one seat may be. */
const FOR_ONE: ReadonlySet<RoomEvent['type']> = new Set<RoomEvent['type']>([
  'lesson.moved',
  'lesson.done',
  'seat.watching-set',
  'seat.sent-out',
  'seat.readmitted',
]);

/**
 * Reads from a class's log what everybody has come to. It takes the events of the room in their order from the first
 * one; whoever reads the same log has the same results. It grows with the class, and not with what screens have shown.
 */
export class ResultsFold {
  /** What everybody sees. */
  readonly state: RoomState = emptyRoom('given');
  /** By seat; those who lead have one, too. */
  private readonly ledgers = new Map<SeatId, SeatLedger>();
  private readonly lessons = new TaughtLessons();
  private readonly typed = new TypedLines();
  private readonly complaints = new ComplaintTally();
  private readonly clocks = new StepClocks((seat, step, since, until) => this.ledger(seat).spend(step, since, until));
  private closedAt: number | null = null;

  /** Number of the last event that was taken, 0 before the first. */
  get seq(): number {
    return this.state.seq;
  }

  /** @param at milliseconds since 1970 */
  note(seq: number, at: number, event: RoomEvent): void {
    if (event.type === 'seat.joined') this.ledgers.set(event.seat.id, new SeatLedger(at));
    if (event.type === 'room.closed') this.closedAt = at;
    // What closes is told of the lesson that is open before.
    this.lessons.note(seq, at, event);
    this.done(seq, at, event);
    this.learnt(seq, at, event);
    apply(this.state, seq, at, event);
    const seats = FOR_ALL.has(event.type) ? this.state.seats.keys() : moved(event);
    for (const { seat, step } of this.clocks.look(this.state, at, seats)) {
      this.ledger(seat).step(step);
      this.lessons.came(seq, at, step.slice(step.indexOf('/') + 1));
    }
    if (isPrivate(event) && event.seat !== DESK) this.ledger(event.seat).count += 1;
  }

  results(): ClassResults {
    const { room, seq, at } = this.state;
    return {
      drydock: 'results',
      version: 1,
      room: this.room,
      upTo: { seq, at: new UtcTime(at).rfc3339 },
      lessons: this.lessons.taught,
      questions: this.lessons.everythingAsked,
      learners: [...this.state.seats.values()]
        .filter(({ role }) => role === 'student' || room.kind === 'solo')
        .map((seat) => this.learner(seat, this.lessons.rightOf)),
      complaints: this.complaints.top,
    };
  }

  /** What one seat has come to, and what it was asked; whether it was right only where it has been told. */
  ownResults(id: SeatId): Pick<ClassResults, 'room' | 'lessons' | 'questions'> & { learner: LearnerResults | null } {
    const ledger = this.ledger(id);
    const known = this.lessons.everythingAsked
      .filter(({ poll, lesson }) => ledger.hasAnswered(poll, lesson))
      .map((question) => {
        const { poll, lesson, shown, right } = question;
        return { ...question, right: shown || ledger.wasTold(poll, lesson) ? right : null };
      });
    const rightOf = (poll: PollId, lesson: string | null) =>
      known.find((question) => question.poll === poll && question.lesson === lesson)?.right ?? null;
    const seat = this.state.seats.get(id);
    const { room, lessons } = this;
    return { room, lessons: lessons.taught, questions: known, learner: seat ? this.learner(seat, rightOf) : null };
  }

  /** What was done on a seat's host and not undone, oldest first. */
  doings(seat: SeatId): readonly Doing[] {
    return this.ledger(seat).doings;
  }

  private get room(): ClassResults['room'] {
    const { id, code, title, kind, openedAt } = this.state.room;
    return {
      ...{ id, code, title, kind: kind ?? 'class' },
      opened: new UtcTime(openedAt).rfc3339,
      closed: this.closedAt === null ? null : new UtcTime(this.closedAt).rfc3339,
    };
  }

  private learner(seat: Seat, rightOf: (poll: PollId, lesson: string | null) => number | null): LearnerResults {
    const until = this.closedAt ?? this.state.at;
    const running = (step: StepKey) => this.clocks.running(seat.id, step, until);
    return this.ledger(seat.id).results(seat, until, running, rightOf);
  }

  /** What a host's owner and its programs do. */
  private done(seq: number, at: number, event: RoomEvent): void {
    switch (event.type) {
      case 'terminal.entered': {
        const line = this.typed.begun(at, event);
        const ledger = this.ledger(event.seat);
        if (!line) return;
        ledger.keep(line);
        if (line.by !== undefined) return;
        ledger.active(at);
        ledger.work.lines += 1;
        return;
      }
      case 'terminal.answered':
        if (event.by === undefined) this.ledger(event.seat).active(at);
        this.typed.note(event);
        return;
      case 'terminal.printed':
        this.typed.note(event);
        return;
      case 'terminal.ended': {
        const line = this.typed.ended(at, event);
        if (!line || line.by !== undefined || !hasFailed(line)) return;
        this.ledger(event.seat).work.errors += 1;
        if (line.complaint !== null && this.isLearner(event.seat))
          this.complaints.note(seq, event.seat, line.complaint);
        return;
      }
      case 'files.edited': {
        const ledger = this.ledger(event.seat);
        ledger.active(at);
        if (event.how === 'example') ledger.keep({ kind: 'example', at });
        else ledger.keep({ kind: event.how === 'save' ? 'saved' : 'deleted', at, path: event.path });
        if (event.how === 'save') ledger.work.filesSaved += 1;
        return;
      }
      case 'host.given':
        this.ledger(event.seat).keep({ kind: 'given', at });
        return;
      case 'host.forgotten':
        this.typed.forget(event.seat);
        this.ledger(event.seat).keep({ kind: 'reset', at });
        return;
      case 'host.recalled':
        this.ledger(event.seat).takeBack(event.before);
        this.ledger(event.seat).active(at);
        return;
      case 'container.created':
        if (this.typed.running(event.seat)) this.ledger(event.seat).work.containersMade += 1;
        return;
      case 'container.removed':
        if (this.typed.running(event.seat)) this.ledger(event.seat).work.containersRemoved += 1;
        return;
      case 'image.tagged': {
        const image = this.state.images.get(event.image);
        const isNew = image && Date.parse(image.created) >= this.state.room.openedAt;
        const line = isNew && this.typed.running(event.seat);
        if (line && BUILD.test(line.line)) this.ledger(event.seat).built.add(event.image);
        return;
      }
      case 'registry.pushed':
        if (this.typed.running(event.seat)) this.ledger(event.seat).work.pushes += 1;
        return;
    }
  }

  /** What a lesson and the desk tell of learners. */
  private learnt(seq: number, at: number, event: RoomEvent): void {
    const lesson = this.lessons.current;
    switch (event.type) {
      case 'seat.brought':
        this.ledger(event.seat).brought = event.lessons;
        return;
      case 'lesson.reached': {
        const record = this.ledger(event.seat).step(`${lesson}/${event.step}`);
        const wanted = this.state.class.lesson?.sheet.steps.find(({ id }) => id === event.step)?.goals ?? [];
        record.goals = wanted.map((_, goal) => record.goals[goal] ?? (event.goals.includes(goal) ? at : null));
        return;
      }
      case 'lesson.done': {
        const record = this.ledger(event.seat).step(`${lesson}/${event.step}`);
        record.done ??= { at, seq };
        return;
      }
      case 'lesson.helped':
        this.ledger(event.seat).step(`${lesson}/${event.step}`).hints = event.hints;
        return;
      case 'desk.stuck': {
        const { of, step, why } = event;
        if (!why) return;
        const error = why.kind === 'same-error' ? why.error : null;
        this.ledger(of).stuck(`${lesson}/${step}`, { at, why: why.kind, error });
        return;
      }
      case 'desk.answered': {
        const { of, poll, round, option, confidence, late } = event;
        const ledger = this.ledger(of);
        const record = ledger.answer(poll, this.lessons.lessonOf(poll));
        const answer = { option, confidence, at, ...(late && { late }) };
        if (round === 2) record.second = answer;
        // It is asked anew, in a lesson that was opened again: what came after the first answer then is no answer now.
        else Object.assign(record, { first: answer, second: null, reflection: null });
        ledger.active(at);
        return;
      }
      case 'desk.reflected':
        this.ledger(event.of).answer(event.poll, this.lessons.lessonOf(event.poll)).reflection = event.text;
        return;
      case 'answer.told':
        this.ledger(event.seat).tell(event.poll, this.lessons.lessonOf(event.poll));
        return;
      case 'desk.dropped':
        for (const ledger of this.ledgers.values()) ledger.dropAnswer(event.poll, this.lessons.lessonOf(event.poll));
        return;
    }
  }

  private isLearner(id: SeatId): boolean {
    const { room, seats } = this.state;
    return room.kind === 'solo' || seats.get(id)?.role === 'student';
  }

  /** Every seat has one since it was taken; a log that begins later gets one, too. */
  private ledger(seat: SeatId): SeatLedger {
    const known = this.ledgers.get(seat);
    if (known) return known;
    const fresh = new SeatLedger(this.state.at);
    this.ledgers.set(seat, fresh);
    return fresh;
  }
}

function moved(event: RoomEvent): readonly SeatId[] {
  if (event.type === 'seat.joined') return [event.seat.id];
  return FOR_ONE.has(event.type) && 'seat' in event ? [event.seat as SeatId] : [];
}
