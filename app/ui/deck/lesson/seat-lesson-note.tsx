'use client';

import { TriangleAlert } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { SeatView } from '../../room/room-model';

interface SeatLessonNoteProps {
  readonly view: SeatView;
  /** Milliseconds since 1970, the server's. */
  readonly now: number;
}

/** How it goes for the seat that is open: its step, why it seems to be stuck and what would help, and what it brought along. */
export function SeatLessonNote({ view: { lesson, brought = [] }, now }: SeatLessonNoteProps) {
  const words = useWords('desk');
  if (!lesson && brought.length === 0) return null;
  return (
    <div className="seat-lesson-note">
      {lesson && (
        <p>
          {words(lesson.done ? 'seat.doneLabel' : 'seat.goalsLabel', {
            number: lesson.step + 1,
            reached: lesson.reached,
            goals: lesson.goals,
          })}
          {lesson.hints > 0 && ` · ${words('seat.hints', { opened: lesson.hintsOpened, hints: lesson.hints })}`}
        </p>
      )}
      {lesson?.stuck && (
        <p className="seat-lesson-stuck">
          <TriangleAlert size={16} aria-hidden="true" className="flex-none" />
          <span className="min-w-0">
            {lesson.stuck === 'idle'
              ? words('seat.idle', { minutes: Math.floor((now - lesson.stuckSince) / 60_000) })
              : words('seat.sameErrorMore', { times: lesson.stuckTimes, error: lesson.stuckError ?? '' })}
          </span>
        </p>
      )}
      {lesson?.stuck && (
        <p>
          {lesson.hintsOpened < lesson.hints
            ? words('seat.suggest', { left: lesson.hints - lesson.hintsOpened })
            : words('seat.noneLeft')}
        </p>
      )}
      {brought.length > 0 && (
        <details>
          <summary>
            {words('seat.brought', {
              lessons: brought.length,
              done: brought.reduce((sum, { done }) => sum + done, 0),
              steps: brought.reduce((sum, { steps }) => sum + steps, 0),
            })}
          </summary>
          <ul>
            {brought.map(({ lesson: id, done, steps }) => (
              <li key={id}>{words('seat.broughtLesson', { lesson: id, done, steps })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
