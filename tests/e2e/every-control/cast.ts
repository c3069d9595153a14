import type { DeckHand } from '../deck-hand';
import type { KeyboardPerson } from '../keyboard-person';
import type { Instructor, Student, Wall } from '../people';

/** Six browsers of one class: its instructor's, its wall, a phone, a keyboard alone, a network that only polls, a laptop. */
export interface Cast {
  teacher: Instructor;
  /** The instructor's hand. */
  deck: DeckHand;
  wall: Wall;
  pia: Student;
  kay: KeyboardPerson;
  pol: Student;
  ana: Student;
  /** How many requests went the long way. */
  polled: () => number;
}
