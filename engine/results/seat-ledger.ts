import type { Answer, PollId } from '../model/poll';
import type { BroughtLesson, Seat } from '../model/room-state';
import { UtcTime } from '../model/utc-time';
import type { Doing } from './doing';
import type { GivenAnswer, LearnerResults, Prediction, StepResults, StuckTime, Work } from './learner-results';
import type { StepKey } from './step-clocks';

/** Doings of a seat that are kept, and characters of all its lines together. */
const DOINGS = 3_000;
const CHARACTERS = 400_000;
/** A pause longer than this between two doings is idleness, in milliseconds. */
const IDLE = 4 * 60_000;
/** Signs of being stuck that are kept for a step. */
const SIGNS = 20;

interface StepRecord {
  lesson: string;
  step: string;
  goals: (number | null)[];
  done: { at: number; seq: number } | null;
  /** Milliseconds. */
  spent: number;
  hints: number;
  stuck: { at: number; why: StuckTime['why']; error: string | null }[];
}

interface AnswerRecord {
  poll: PollId;
  lesson: string | null;
  first: Answer | null;
  second: Answer | null;
  reflection: string | null;
}

/** Keeps what one learner does in a class. */
export class SeatLedger {
  readonly steps = new Map<StepKey, StepRecord>();
  /** By lesson and poll. */
  readonly answers = new Map<string, AnswerRecord>();
  readonly work: Omit<Work, 'idleSeconds' | 'imagesBuilt'> = {
    ...{ lines: 0, errors: 0, containersMade: 0, containersRemoved: 0, pushes: 0, filesSaved: 0 },
  };
  private readonly told = new Set<string>();
  /** IDs of the images that were built. */
  readonly built = new Set<string>();
  brought: readonly BroughtLesson[] = [];
  /** How many private events there have been. */
  count = 0;
  private kept: { doing: Doing; count: number }[] = [];
  private characters = 0;
  private activeAt: number;
  private idle = 0;

  constructor(private readonly joinedAt: number) {
    this.activeAt = joinedAt;
  }

  /** What was done on the host and not undone, oldest first. */
  get doings(): readonly Doing[] {
    return this.kept.map(({ doing }) => doing);
  }

  /** Something was done by the seat itself. */
  active(at: number): void {
    if (at - this.activeAt > IDLE) this.idle += at - this.activeAt;
    this.activeAt = at;
  }

  keep(doing: Doing): void {
    this.characters += doing.kind === 'line' ? doing.line.length : 0;
    if (this.kept.length < DOINGS && this.characters < CHARACTERS) this.kept.push({ doing, count: this.count });
  }

  /** What was done since so many private events was taken back. */
  takeBack(before: number): void {
    this.kept = this.kept.filter(({ count }) => count < before);
  }

  step(key: StepKey): StepRecord {
    let record = this.steps.get(key);
    if (!record) {
      const cut = key.indexOf('/');
      const fresh = { goals: [], done: null, spent: 0, hints: 0, stuck: [] };
      record = { lesson: key.slice(0, cut), step: key.slice(cut + 1), ...fresh };
      this.steps.set(key, record);
    }
    return record;
  }

  /** Time at a step counts until that is done, the first time that the class does it. Milliseconds since 1970. */
  spend(key: StepKey, since: number, until: number): void {
    const record = this.step(key);
    record.spent += Math.max(0, Math.min(until, record.done?.at ?? until) - since);
  }

  stuck(key: StepKey, sign: StepRecord['stuck'][number]): void {
    const { stuck } = this.step(key);
    const last = stuck.at(-1);
    // The third, the fourth and the fifth time of one complaint are one sign.
    const isSame = last?.why === 'same-error' && sign.why === 'same-error' && last.error === sign.error;
    if (!isSame && stuck.length < SIGNS) stuck.push(sign);
  }

  answer(poll: PollId, lesson: string | null): AnswerRecord {
    const key = answerKey(poll, lesson);
    const known = this.answers.get(key);
    if (known) return known;
    const fresh = { poll, lesson, first: null, second: null, reflection: null };
    this.answers.set(key, fresh);
    return fresh;
  }

  hasAnswered(poll: PollId, lesson: string | null): boolean {
    return this.answers.has(answerKey(poll, lesson));
  }

  /** The right answer was told to this seat alone. */
  tell(poll: PollId, lesson: string | null): void {
    this.told.add(answerKey(poll, lesson));
  }

  wasTold(poll: PollId, lesson: string | null): boolean {
    return this.told.has(answerKey(poll, lesson));
  }

  dropAnswer(poll: PollId, lesson: string | null): void {
    this.answers.delete(answerKey(poll, lesson));
  }

  /**
   * @param at milliseconds since 1970 up to which time is counted
   * @param running what is still to be added to the time of a step, in milliseconds
   * @param rightOf the right option of a question
   */
  results(
    { id, name, out, watching }: Seat,
    at: number,
    running: (step: StepKey) => number,
    rightOf: (poll: PollId, lesson: string | null) => number | null,
  ): LearnerResults {
    const tail = at - this.activeAt > IDLE ? at - this.activeAt : 0;
    return {
      seat: id,
      name,
      joined: iso(this.joinedAt),
      out: out ?? null,
      watching: watching ?? false,
      brought: this.brought.map((lesson) => ({ ...lesson, at: iso(lesson.at) })),
      steps: [...this.steps].map(([key, record]) => stepResults(record, record.done ? 0 : running(key))),
      predictions: [...this.answers.values()].flatMap((record) => {
        const right = rightOf(record.poll, record.lesson);
        return record.first || record.second ? [prediction(record, right)] : [];
      }),
      work: { ...this.work, imagesBuilt: this.built.size, idleSeconds: seconds(this.idle + tail) },
    };
  }
}

function stepResults({ goals, done, spent, stuck, ...rest }: StepRecord, running: number): StepResults {
  return {
    ...rest,
    goals: goals.map((at) => (at === null ? null : iso(at))),
    done: done && iso(done.at),
    doneSeq: done?.seq ?? null,
    seconds: seconds(spent + running),
    stuck: stuck.map((sign) => ({ ...sign, at: iso(sign.at) })),
  };
}

function prediction({ first, second, ...rest }: AnswerRecord, right: number | null): Prediction {
  return { ...rest, first: first && given(first, right), second: second && given(second, right) };
}

function given({ option, confidence, at, late }: Answer, right: number | null): GivenAnswer {
  return { option, confidence, at: iso(at), late: late ?? false, right: right === null ? null : option === right };
}

function answerKey(poll: PollId, lesson: string | null): string {
  return `${lesson ?? ''}/${poll}`;
}

function iso(at: number): string {
  return new UtcTime(at).rfc3339;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1_000);
}
