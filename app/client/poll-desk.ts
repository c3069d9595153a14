import { DESK } from '#engine/model/desk';
import type { QuestionSheet } from '#engine/model/lesson';
import type { PollId } from '#engine/model/poll';
import type { RoomState } from '#engine/model/room-state';
import { pollAdvice } from '#engine/room/poll-advice';
import { askedSeats, pollResult } from '#engine/room/poll-result';
import type { PollDesk, Reflection } from '../ui/deck/lesson/desk-model';

/** How it goes with something that is asked, for those who ask. @param words null for a claim */
export function pollDesk(state: RoomState, id: PollId, words: QuestionSheet | null): PollDesk {
  const poll = state.class.polls.get(id);
  const asked = askedSeats(state);
  const answered = poll ? asked.filter((seat) => (poll.answered.get(seat.id) ?? 0) >= poll.round).length : 0;
  const result = poll ? pollResult(state, id) : null;
  const answers = state.privates.get(DESK)?.desk?.answers.get(id);
  return {
    id,
    words,
    round: poll?.round ?? null,
    open: poll?.open ?? false,
    shown: poll?.shown != null,
    answered,
    asked: asked.length,
    late: asked.filter((seat) => answers?.get(seat.id)?.first?.late).length,
    result,
    advice: result && pollAdvice(result, answered, asked.length),
    reflections: asked.flatMap((seat): Reflection[] => {
      const text = answers?.get(seat.id)?.reflection;
      return text ? [{ seat: seat.id, name: seat.name, text }] : [];
    }),
  };
}
