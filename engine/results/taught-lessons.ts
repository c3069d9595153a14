import { CLAIMS } from '../claims/claims';
import { JUDGEMENTS } from '../claims/judgements';
import type { Inline, LessonKey, LessonSheet } from '../model/lesson';
import type { PollId } from '../model/poll';
import { UtcTime } from '../model/utc-time';
import type { RoomEvent } from '../room/events';
import type { AskedQuestion, TaughtLesson, TaughtStep } from './class-results';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The lessons that a class is taught, one after the other, and what it is asked. */
export class TaughtLessons {
  private readonly lessons = new Map<string, Mutable<TaughtLesson> & { steps: Mutable<TaughtStep>[] }>();
  private readonly questions = new Map<string, Mutable<AskedQuestion>>();
  /** By lesson and step. */
  private readonly right = new Map<string, number | null>();
  private open: LessonSheet | null = null;

  /** ID of the lesson that is open. */
  get current(): string | null {
    return this.open?.id ?? null;
  }

  note(seq: number, at: number, event: RoomEvent): void {
    switch (event.type) {
      case 'lesson.opened':
        this.opened(at, event.sheet);
        return;
      case 'lesson.closed':
        this.open = null;
        return;
      case 'desk.keyed':
        if (event.key) this.keyed(event.key);
        return;
      case 'lesson.skipped': {
        const step = this.step(event.step);
        if (step) step.skipped = event.skipped;
        return;
      }
      case 'poll.opened':
        this.asked(seq, at, event);
        return;
      case 'poll.shown': {
        const question = this.questions.get(this.questionKey(event.poll));
        if (question && event.result) question.shown = true;
        return;
      }
    }
  }

  /** Somebody has come to a step of the open lesson. */
  came(seq: number, at: number, id: string): void {
    const step = this.step(id);
    if (!step || step.shown !== null) return;
    step.shown = new UtcTime(at).rfc3339;
    step.shownSeq = seq;
  }

  /** The lesson that a poll belongs to: the open one, or none. */
  lessonOf(poll: PollId): string | null {
    return poll.startsWith('step:') ? this.current : null;
  }

  rightOf = (poll: PollId, lesson: string | null): number | null => {
    if (!poll.startsWith('claim:')) return this.right.get(`${lesson}/${poll.slice('step:'.length)}`) ?? null;
    const claim = CLAIMS.find(({ id }) => poll === `claim:${id}`);
    return claim ? JUDGEMENTS.indexOf(claim.verdict) : null;
  };

  get taught(): TaughtLesson[] {
    return [...this.lessons.values()];
  }

  get everythingAsked(): AskedQuestion[] {
    return [...this.questions.values()].map((question) => ({
      ...question,
      right: this.rightOf(question.poll, question.lesson),
    }));
  }

  /** A step that is in the lesson no more stays in the results. */
  private opened(at: number, sheet: LessonSheet): void {
    const before = this.lessons.get(sheet.id);
    const steps = sheet.steps.map(({ id, title, stage, goals, question, hints }): Mutable<TaughtStep> => {
      const known = before?.steps.find((step) => step.id === id);
      return {
        id,
        title,
        stage,
        goals,
        question: question !== null,
        hints,
        shown: known?.shown ?? null,
        shownSeq: known?.shownSeq ?? null,
        skipped: false,
      };
    });
    const gone = before?.steps.filter(({ id }) => !steps.some((step) => step.id === id)) ?? [];
    this.open = sheet;
    this.lessons.set(sheet.id, {
      ...{ id: sheet.id, title: sheet.title },
      opened: before?.opened ?? new UtcTime(at).rfc3339,
      times: (before?.times ?? 0) + 1,
      steps: [...steps, ...gone],
    });
  }

  private keyed(key: LessonKey): void {
    const steps = this.open?.id === key.id ? this.open.steps : [];
    for (const [index, { id }] of steps.entries()) this.right.set(`${key.id}/${id}`, key.steps[index]?.right ?? null);
  }

  private asked(seq: number, at: number, { poll, round }: Extract<RoomEvent, { type: 'poll.opened' }>): void {
    const key = this.questionKey(poll);
    const known = this.questions.get(key);
    const sheet = this.open?.steps.find(({ id }) => poll === `step:${id}`)?.question;
    const fresh = { poll, lesson: this.lessonOf(poll), right: null, shown: false };
    this.questions.set(key, {
      ...(known ?? { ...fresh, asked: new UtcTime(at).rfc3339, seq }),
      ask: sheet ? plain(sheet.ask) : '',
      options: sheet ? sheet.options.map(plain) : [],
      rounds: round,
    });
  }

  private questionKey(poll: PollId): string {
    return `${this.lessonOf(poll) ?? ''}/${poll}`;
  }

  private step(id: string): Mutable<TaughtStep> | undefined {
    return this.open ? this.lessons.get(this.open.id)?.steps.find((step) => step.id === id) : undefined;
  }
}

function plain(words: readonly Inline[]): string {
  return words.map(({ text }) => text).join('');
}
