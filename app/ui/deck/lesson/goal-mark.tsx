import { Check } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { SeatLesson } from '../../room/room-model';

/** How far a seat is in its step, as small as it gets: `3 · 1/2`, or a tick. */
export function GoalMark({ lesson: { step, reached, goals, done } }: { lesson: SeatLesson }) {
  const words = useWords('desk');
  const values = { number: step + 1, reached, goals };
  return (
    <span className="goal-mark" data-done={done}>
      <span className="sr-only">{words(done ? 'seat.doneLabel' : 'seat.goalsLabel', values)}</span>
      <span aria-hidden="true">
        {step + 1}
        {!done && goals > 0 && ` · ${reached}/${goals}`}
      </span>
      {done && <Check size={14} strokeWidth={3} aria-hidden="true" />}
    </span>
  );
}
