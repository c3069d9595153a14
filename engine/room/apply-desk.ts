import type { Desk } from '../model/desk';
import type { Answer, Answers, PollId, Round } from '../model/poll';
import type { SeatId, SeatPrivate } from '../model/room-state';
import type { PrivateEvent } from './events';

const DESK_EVENTS = [
  'desk.keyed',
  'desk.answered',
  'desk.dropped',
  'desk.reflected',
  'desk.stuck',
] as const satisfies readonly PrivateEvent['type'][];

type DeskEvent = Extract<PrivateEvent, { type: (typeof DESK_EVENTS)[number] }>;

const TYPES: ReadonlySet<string> = new Set(DESK_EVENTS);

export function isDeskEvent(event: PrivateEvent): event is DeskEvent {
  return TYPES.has(event.type);
}

/** The part of `apply` that concerns what those who lead see. */
export function applyDeskEvent(own: SeatPrivate, at: number, event: DeskEvent): void {
  own.desk ??= { key: null, answers: new Map(), stuck: new Map() };
  const { desk } = own;
  switch (event.type) {
    case 'desk.keyed':
      own.desk = { ...desk, key: event.key, stuck: new Map() };
      for (const poll of [...desk.answers.keys()]) if (poll.startsWith('step:')) desk.answers.delete(poll);
      return;
    case 'desk.answered': {
      const { poll, of, round } = event;
      const answers = answersTo(desk, poll);
      answers.set(of, answered(answers.get(of), round, answerOf(event, at)));
      return;
    }
    case 'desk.dropped':
      desk.answers.delete(event.poll);
      return;
    case 'desk.reflected': {
      const answers = answersTo(desk, event.poll);
      answers.set(event.of, { ...answers.get(event.of), reflection: event.text });
      return;
    }
    case 'desk.stuck': {
      const { of, step, why } = event;
      if (why) desk.stuck.set(of, { step, at, why });
      else desk.stuck.delete(of);
      return;
    }
    default:
      event satisfies never;
  }
}

/** What an event says was answered. */
export function answerOf({ option, confidence, late }: Omit<Answer, 'at'>, at: number): Answer {
  return { option, confidence, at, ...(late && { late }) };
}

/** With one answer more. */
export function answered(before: Answers | undefined, round: Round, answer: Answer): Answers {
  return round === 1 ? { first: answer } : { ...before, second: answer };
}

function answersTo({ answers }: Desk, poll: PollId): Map<SeatId, Answers> {
  const to = answers.get(poll) ?? new Map<SeatId, Answers>();
  answers.set(poll, to);
  return to;
}
