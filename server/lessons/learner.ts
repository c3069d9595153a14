import { setTimeout as pause } from 'node:timers/promises';
import { hostView } from '#engine/lesson/check/host-view';
import { why } from '#engine/lesson/check/why';
import type { Condition } from '#engine/model/check';
import type { JsonValue } from '#engine/model/process';
import { type Job, takesLines } from '#engine/model/terminal';
import { progressOf } from '#engine/room/apply-lesson';
import type { UserCommand } from '#engine/room/command';
import type { GiftProblems } from '#engine/room/give';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { Tx } from '#engine/room/tx';
import type { ProblemCode } from '#server/protocol/problems';
import type { SoloRoom, SoloServer } from '#server/shell/solo-server';

/** A student in a class that an instructor leads through the lesson, or somebody who practises alone. */
export type Setting = 'class' | 'alone';

/** What came of something that was typed. */
export interface Typed {
  /** All that the terminal showed since. */
  printed: string;
  /** Something still has the terminal, and what comes next is not for it. */
  isEndless: boolean;
}

/** What comes after something that was typed; null: nothing in this step. */
export type Next = 'line' | 'interrupt' | null;

/** Somebody was not allowed to do something. */
export class Refused extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/** Without any event for so long, in milliseconds, a program in front waits for whoever sits there. */
const QUIET_MS = 120;
/** What has the terminal for so long, in milliseconds of the class, and is not at work keeps it. */
const ENDLESS_MS = 600_000;
/** How long a line may keep the terminal, in milliseconds of this machine. */
const PATIENCE_MS = 120_000;
/** What has printed so many characters prints on and on. */
const ENDLESS_TEXT = 1_000_000;
const LOOK_MS = 20;
/** After so long at work, in milliseconds of this machine, it is looked again. */
const AT_WORK_MS = 500;
/** How long the class is left alone before it is looked whether a line has ended; each time a quarter longer. */
const FIRST_SLICE_MS = 50;
/** What goes by in the class between two lines, and until a state that was laid out has come to rest, in milliseconds. */
const BETWEEN_MS = 1_000;
const SETTLING_MS = 5_000;

/** Somebody who goes through a lesson at the first terminal of a new host, in a room of their own. */
export class Learner implements AsyncDisposable {
  private sent = 0;

  private constructor(
    private readonly server: SoloServer,
    readonly room: SoloRoom,
    private readonly seat: string,
    private readonly setting: Setting,
  ) {}

  static async sitDown(server: SoloServer, text: string, setting: Setting): Promise<Learner> {
    const room = await server.open('Teacher', setting === 'alone' ? 'solo' : undefined);
    const seat = setting === 'alone' ? room.seat : await join(room, 'Student');
    const learner = new Learner(server, room, seat, setting);
    await learner.send(room.seat, { type: 'lesson.open', text, pace: setting === 'alone' ? 'self' : 'instructor' });
    return learner;
  }

  async goTo(lesson: string, index: number): Promise<void> {
    if (this.setting === 'alone') await this.send(this.seat, { type: 'lesson.move', index });
    else await this.send(this.room.seat, { type: 'class.show-step', lesson, index });
  }

  /** Lays out what the step begins from; answers what could not be laid, empty for nothing. */
  async setUp(step: string): Promise<string> {
    const problems = (await this.send(this.seat, { type: 'lesson.set-up', step, to: [this.seat] })) as GiftProblems;
    await this.pass(SETTLING_MS);
    return problems[this.seat] ?? '';
  }

  /** Forgets what was reached in a step. */
  async repeat(step: string): Promise<void> {
    await this.send(this.room.seat, { type: 'lesson.repeat', step });
  }

  async answer(step: string, option: number): Promise<void> {
    await this.send(this.seat, { type: 'poll.answer', poll: `step:${step}`, option, confidence: 'think' });
  }

  async save(path: string, content: string): Promise<void> {
    await this.send(this.seat, { type: 'files.save', host: this.seat, path, content });
  }

  /** Types a line, for the shell or for what it has begun. */
  async type(line: string, next: Next): Promise<Typed> {
    const at = { host: this.seat, terminal: FIRST_TERMINAL };
    return await this.watch(async () => {
      for (const end = performance.now() + PATIENCE_MS; ; ) {
        const isForJob = takesLines(await this.job());
        const command: UserCommand = isForJob
          ? { type: 'terminal.answer', ...at, text: line }
          : { type: 'terminal.enter', ...at, line };
        try {
          return await this.send(this.seat, command);
        } catch (error) {
          // A shell that waited for a line a moment ago may still be at work with the last one.
          if (!(error instanceof Refused) || error.code !== 'terminal/not-waiting' || performance.now() > end)
            throw error;
          await this.pass(BETWEEN_MS);
        }
      }
    }, next);
  }

  /** Ctrl-C. */
  async interrupt(next: Next): Promise<Typed> {
    const command: UserCommand = { type: 'terminal.interrupt', host: this.seat, terminal: FIRST_TERMINAL };
    return await this.watch(() => this.send(this.seat, command), next);
  }

  /** When each goal of a step was reached (null: not yet), and whether the step counts as done. */
  async progress(step: string): Promise<{ goals: readonly (number | null)[]; isDone: boolean }> {
    return await this.room.actor.read(({ class: { lesson } }) => {
      const progress = lesson && progressOf(lesson, this.seat);
      const goals = progress && Object.hasOwn(progress.goals, step) ? progress.goals[step] : undefined;
      return { goals: goals ?? [], isDone: progress !== null && Object.hasOwn(progress.done, step) };
    });
  }

  /** What there is on the host instead of what a condition looks for. */
  async why(condition: Condition): Promise<string> {
    const { actor } = this.room;
    return await actor.read((state) => {
      const context = { now: Date.now(), random: (bytes: number) => new Uint8Array(bytes), blobs: actor.contents };
      return why(condition, hostView(new Tx(state, context), this.seat));
    });
  }

  /** What has the terminal now. */
  async job(): Promise<Job | null> {
    return await this.room.actor.read(
      ({ privates }) => privates.get(this.seat)?.terminals.get(FIRST_TERMINAL)?.job ?? null,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close(this.room);
  }

  private async send(seat: string, command: UserCommand): Promise<JsonValue> {
    this.sent += 1;
    const reply = await this.room.actor.submit({ seat, client: 'learner', clientSeq: this.sent }, command);
    if (!reply.ok) throw new Refused(reply.code);
    return reply.value;
  }

  /** Does something, and waits until the prompt is back, or what has the terminal waits for what comes next. */
  private async watch(act: () => Promise<unknown>, next: Next): Promise<Typed> {
    const { actor } = this.room;
    let printed = '';
    let heard = performance.now();
    const forget = actor.listen({
      committed: (events) => {
        heard = performance.now();
        for (const { event } of events) {
          const isHere = 'terminal' in event && event.seat === this.seat && event.terminal === FIRST_TERMINAL;
          if (isHere && event.type === 'terminal.printed') printed += event.text;
        }
      },
      dropped: () => {},
    });
    try {
      await act();
      const end = heard + PATIENCE_MS;
      let gone = 0;
      for (let slice = FIRST_SLICE_MS; ; slice *= 1.25) {
        const job = await this.job();
        const now = performance.now();
        const rests = this.server.clock?.rests ?? true;
        const waits = job !== null && waitsFor(next, job);
        const isQuiet = rests && now - heard > QUIET_MS;
        if (!job || (waits && isQuiet)) return { printed, isEndless: false };
        if (now > end || printed.length > ENDLESS_TEXT || (isQuiet && gone > ENDLESS_MS))
          return { printed, isEndless: true };
        // What goes on beside it is not to come to its end while somebody only makes up their mind.
        if (waits && gone > BETWEEN_MS) await pause(LOOK_MS);
        else if (await this.pass(slice)) gone += slice;
      }
    } finally {
      forget();
      await this.pass(BETWEEN_MS);
    }
  }

  /** Lets so many milliseconds of the class go by; answers false where something was worked at meanwhile and it were fewer. */
  private async pass(milliseconds: number): Promise<boolean> {
    const { clock } = this.server;
    if (!clock) return await pause(milliseconds, true);
    let forget = () => {};
    const isWhole = await new Promise<boolean>((passed) => {
      const worked = setTimeout(() => passed(false), AT_WORK_MS);
      forget = clock.after(milliseconds, () => {
        clearTimeout(worked);
        passed(true);
      });
      clock.go();
    });
    forget();
    await clock.stop(QUIET_MS);
    return isWhole;
  }
}

function waitsFor(next: Next, job: Job): boolean {
  return next === 'interrupt' ? job.attached !== null || takesLines(job) : next === 'line' && takesLines(job);
}

async function join({ actor }: SoloRoom, name: string): Promise<string> {
  const reply = await actor.submit(null, { type: 'seat.join', role: 'student', name });
  if (!reply.ok) throw new Refused(reply.code);
  return (reply.value as { id: string }).id;
}
