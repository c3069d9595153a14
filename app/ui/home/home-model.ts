import type { Problem } from '../language/problem';

/** A class that a code has led to. */
export interface ClassFound {
  /** The room's ID. */
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  /** Whether and how somebody new gets in. */
  readonly joining: 'open' | 'watch-only' | 'locked' | 'begun';
}

export type Found = { readonly ok: true; readonly value: ClassFound } | { readonly ok: false; readonly code: Problem };

/** A class in which this browser holds or held a seat. */
export interface KnownClass {
  readonly id: string;
  /** Six characters without the dash. */
  readonly code: string;
  /** Null until the classroom has told; of a room to practise alone in that of the lesson or the recording it was opened for, if any. */
  readonly title: string | null;
  /** Null until the classroom has told. */
  readonly open: boolean | null;
  readonly name: string;
  readonly role: 'instructor' | 'student';
  /** A room to practise alone in. */
  readonly solo: boolean;
  /** When the seat was taken, in milliseconds since 1970. */
  readonly since: number;
}

/** A recording that whoever led the class has published on this server. */
export interface PublishedRecording {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly minutes: number;
  readonly students: number;
}

/** A lesson of which something was done alone. */
export interface DoneAlone {
  readonly title: string;
  /** Steps done, and how many there are. */
  readonly done: number;
  readonly steps: number;
}

/** What entering a room ends in: null when the page is about to change, else what went wrong. */
export type Entered = Promise<Problem | null>;
