import type { SeatId } from './room-state';

/** The statements that a class is judging and testing, as everybody sees them. */
export interface ClaimsBoard {
  /** Numbers of the claims whose cards lie on the board, in their order. */
  cards: readonly number[];
  /** The one that is shown large; null for all of them. */
  current: number | null;
  /** Whether everybody is shown the board. */
  shown: boolean;
  /** Whether everybody has been shown it at some time: then its printed sheet is theirs, too. */
  seen: boolean;
  /** It is shown as what it ends in: the table of images and containers. */
  table: boolean;
  /** What this class's own doing says of a claim, by its number: as it stood when the instructor showed it last. */
  evidence: Map<number, Evidence>;
}

export interface Evidence {
  /** Milliseconds since 1970. */
  at: number;
  findings: readonly Finding[];
}

/** A sentence with numbers, each of which leads to the moments it was counted from. */
export interface Finding {
  /** Names the sentence. */
  id: string;
  /** By the name that stands in the sentence. */
  numbers: Readonly<Record<string, FoundNumber>>;
}

export interface FoundNumber {
  value: number;
  /** The first of them, in the order of time; none where it is shown to everybody. */
  moments: readonly Moment[];
}

/** Something that happened, for looking at it again in the recording. */
export interface Moment {
  /** Number of the event in the room. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Whose doing it was. */
  seat: SeatId;
  /** What kind of thing it was. */
  what: Deed;
}

/** What people do, as far as claims are about it; `line` is a command line that ended. */
export const DEEDS = [
  'created',
  'started',
  'paused',
  'unpaused',
  'dead',
  'ended',
  'removed',
  'wrote',
  'committed',
  'exported',
  'copied',
  'attached',
  'exec',
  'tagged',
  'untagged',
  'image-removed',
  'pulled',
  'imported',
  'loaded',
  'built',
  'step',
  'pushed',
  'volume-made',
  'volume-removed',
  'line',
] as const;
export type Deed = (typeof DEEDS)[number];
