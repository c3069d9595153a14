import fc from 'fast-check';
import type { SeatId } from '#engine/model/room-state';
import type { Command, UserCommand } from '#engine/room/command';
import { everyCommand } from '../protocol/every-command';
import { SHORT_LESSON } from '../protocol/short-lesson';
import { type Step, sessions, take } from './class-steps';
import type { PlayedClass } from './played-class';

/** Something that one seat sends; a refusal leaves no trace. */
interface Sent {
  readonly kind: 'sent';
  readonly seat: SeatId;
  readonly command: Command;
}

export type LedStep = Step | Sent | { readonly kind: 'joined'; readonly name: string } | { readonly kind: 'undone' };

const seat = fc.constantFrom('s0', 's1', 's2', 's3');

/** One of everything that screens send, about any seat; what ends the class comes last in it. */
const anything = fc.tuple(seat, seat).chain(([sender, about]) =>
  fc
    .constantFrom(...Object.values<UserCommand>(everyCommand(about)))
    .filter(({ type }) => type !== 'room.close')
    .map((command): LedStep => ({ kind: 'sent', seat: sender, command })),
);

const led = (...commands: UserCommand[]): LedStep[] =>
  commands.map((command) => ({ kind: 'sent', seat: 's0', command }));

/** A lesson with its question asked and answered, half of it or more. */
const taught = fc.tuple(fc.constantFrom<'instructor' | 'self'>('instructor', 'self'), fc.nat(9)).map(([pace, parts]) =>
  [
    ...led(
      { type: 'lesson.open', text: SHORT_LESSON, pace },
      { type: 'class.show-step', lesson: 'first', index: 0 },
      { type: 'poll.open', poll: 'step:one', round: 1 },
    ),
    ...['s1', 's2'].map(
      (of, option): LedStep => ({
        kind: 'sent',
        seat: of,
        command: { type: 'poll.answer', poll: 'step:one', option, confidence: 'sure' },
      }),
    ),
    ...led({ type: 'poll.close', poll: 'step:one' }, { type: 'poll.show', poll: 'step:one', shown: true }),
    { kind: 'line', seat: 's1', line: 'docker pull nginx' } as const,
    { kind: 'line', seat: 's1', line: 'docker run -d --name web nginx' } as const,
    ...led({ type: 'class.show-step', lesson: 'first', index: 1 }),
  ].slice(0, 4 + parts),
);

/** What a class of three or more may do that is led, taught and asked, and where everybody works. */
export const ledSessions: fc.Arbitrary<LedStep[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: sessions.map((steps): LedStep[] => steps.slice(0, 12)) },
      { weight: 8, arbitrary: anything.map((step) => [step]) },
      { weight: 2, arbitrary: taught },
      { weight: 1, arbitrary: fc.constant<LedStep[]>([{ kind: 'undone' }]) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('Cleo', 'Ana', 'Dora').map((name): LedStep[] => [{ kind: 'joined', name }]),
      },
      // What stops everybody is let go again, or little would happen in a class.
      fc.constant(led({ type: 'class.freeze', message: null }, { type: 'class.lock', locked: false })),
    ),
    { minLength: 4, maxLength: 24, size: 'max' },
  )
  .map((steps) => steps.flat());

/** Lets it happen, as far as the class allows. */
export function lead(inClass: PlayedClass, next: LedStep, count: number): void {
  try {
    if (next.kind === 'sent') {
      inClass.execute({ seat: next.seat, client: 'led', clientSeq: 2_000 + count }, next.command);
    } else if (next.kind === 'joined') {
      inClass.execute(null, { type: 'seat.join', role: 'student', name: next.name });
    } else if (next.kind === 'undone') inClass.undo('s1');
    else take(inClass, next);
  } catch (error) {
    if (!REFUSED.test(String(error))) throw error;
  }
  inClass.now += 7;
}

/** `code: command`, as a class tells that it has refused one; or a prompt that a frozen class does not give back. */
const REFUSED = /^Error: ([a-z]+\/[a-z-]+: |the prompt does not come back)/;
