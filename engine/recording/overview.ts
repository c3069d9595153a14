import type { PollId } from '../model/poll';
import type { SeatId } from '../model/room-state';

/** What is to be known of a recording before its events are there. */
export interface RecordingOverview {
  /** Milliseconds since 1970 of the first and the last event; 0 for a recording without events. */
  readonly start: number;
  readonly end: number;
  readonly events: number;
  /** In the order of their moments. */
  readonly markers: readonly Marker[];
  readonly density: Density;
  /** Everybody who was there, in the order of joining; names as they were last. */
  readonly seats: readonly OverviewSeat[];
}

export interface OverviewSeat {
  readonly id: SeatId;
  readonly name: string;
  readonly role: 'instructor' | 'student';
  readonly look: number;
}

/** A moment to jump to. `at` is in milliseconds since 1970, `seq` the event's number. */
export type Marker = { readonly at: number; readonly seq: number } & MarkerKind;

export type MarkerKind =
  /** So many came one after the other; `seat` is the first of them. */
  | { readonly kind: 'joined'; readonly seat: SeatId; readonly count: number }
  | { readonly kind: 'published'; readonly image: string; readonly seat: SeatId }
  /** The first container of an image, whoever runs it. */
  | { readonly kind: 'first-run'; readonly image: string; readonly seat: SeatId }
  | { readonly kind: 'lesson'; readonly title: string }
  | { readonly kind: 'step'; readonly index: number; readonly title: string }
  /** A vote has been shown: how many have answered, and how many of them rightly. Null: nothing is right or wrong in it. */
  | {
      readonly kind: 'vote';
      readonly poll: PollId;
      readonly round: 1 | 2;
      readonly answered: number;
      readonly right: number | null;
    }
  | { readonly kind: 'claim'; readonly claim: number }
  /** Many commands fail within a short time. */
  | { readonly kind: 'errors'; readonly count: number; readonly seats: number }
  /** The instructor's own, set while the class went on. */
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'ended' };

/** How much went on when, in equal parts of the time from the first to the last event. */
export interface Density {
  /** Of one part, in milliseconds. */
  readonly width: number;
  /** Events that people made, of all together. */
  readonly all: readonly number[];
  /** The same by seat; seats that did nothing are absent. */
  readonly bySeat: Readonly<Record<SeatId, readonly number[]>>;
  /** The same by image, under the name that the class knows it by; the images that most went on with, at most twelve. */
  readonly byImage: Readonly<Record<string, readonly number[]>>;
}
