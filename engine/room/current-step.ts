import type { ClassLesson } from '../model/class-lesson';
import type { StepSheet } from '../model/lesson';
import type { SeatId } from '../model/room-state';
import { progressOf } from './apply-lesson';

/** The step that a seat is shown, by its place in the lesson; null before the first. */
export function currentIndex(lesson: ClassLesson, seat: SeatId): number | null {
  return lesson.pace === 'self' ? progressOf(lesson, seat).index : lesson.index;
}

/** The step that a seat works on: not one that it has done, and none that the class does not do. */
export function openStep(lesson: ClassLesson, seat: SeatId): { step: StepSheet; index: number } | null {
  const index = currentIndex(lesson, seat);
  const step = index === null ? undefined : lesson.sheet.steps[index];
  if (!step || index === null || lesson.skipped.includes(step.id)) return null;
  const done = lesson.progress.get(seat)?.done;
  return done && Object.hasOwn(done, step.id) ? null : { step, index };
}
