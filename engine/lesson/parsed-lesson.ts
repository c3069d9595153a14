import type { Lesson } from '../model/lesson';
import type { StepPlaces } from './read-step';

/** A lesson as it was read from its text. */
export interface ParsedLesson extends Lesson {
  /** Its place in the course; null: after all that have one. */
  order: number | null;
  /** Of its steps, in their order. */
  places: readonly StepPlaces[];
}
