import type { ClaimsBoard } from './claims-board';
import type { ClassLesson } from './class-lesson';
import type { Poll, PollId } from './poll';
import type { SeatId } from './room-state';

/** How a class is led: what the instructor has set for everybody. All of it is public. */
export interface ClassState {
  settings: ClassSettings;
  /** Nobody takes a new seat; who has one comes and goes. */
  locked: boolean;
  /** Everybody's eyes are asked for: students see this and their hosts take nothing. */
  freeze: { message: string; since: number } | null;
  /** The seat that the wall shows large. Everybody may look at its terminal as long. */
  spotlight: SeatId | null;
  /** The last hint to all. */
  hint: Hint | null;
  /** What is being taught, null before a lesson is opened. */
  lesson: ClassLesson | null;
  /** What was asked in this lesson and of claims. */
  polls: Map<PollId, Poll>;
  /** Null before the first claim is laid out. */
  claims: ClaimsBoard | null;
}

export interface ClassSettings {
  /** The comparison in words below the picture. */
  captions: Captions;
  /** False: walls and neighbours show students by colour, pattern and number. */
  namesVisible: boolean;
  /** What becomes of those who join after the first step has been shown. */
  lateJoining: 'takes-part' | 'watches' | 'refused';
  /** New seats only watch: their hosts take nothing until an instructor lets them take part. */
  watchOnly: boolean;
}

export const CAPTIONS = ['none', 'class-object', 'recipe-cake', 'cutter-cookie'] as const;
export type Captions = (typeof CAPTIONS)[number];

export const FIRST_SETTINGS: ClassSettings = {
  captions: 'none',
  namesVisible: true,
  lateJoining: 'takes-part',
  watchOnly: false,
};

export interface Hint {
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What a student says of how it goes. */
export type SeatFlag = 'stuck' | 'done';

/** What an instructor lays onto hosts. */
export type Gift =
  /** An image of the room's registry or of the hub, as after `docker pull`. */
  { kind: 'image'; reference: string } | { kind: 'start'; start: StartingState };

/** How a host stands when an exercise begins. */
export interface StartingState {
  /** Take away what the host has first. */
  fresh: boolean;
  /** Absolute paths. */
  files: readonly { path: string; content: string }[];
  /** Laid onto the host as after `docker pull`. */
  images: readonly string[];
  /** Docker command lines that are carried out in this order, without a terminal: `docker run -d --name web1 nginx`. */
  lines: readonly string[];
  /** Names of containers whose removal is to have failed on disk in the end (`dead`). */
  broken?: readonly string[];
}
