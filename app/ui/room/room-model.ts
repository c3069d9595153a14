import type { ClassState, SeatFlag } from '#engine/model/class-state';
import type { BroughtLesson } from '#engine/model/room-state';
import type { PictureContainer, PictureSeat } from '../picture/picture-model';
import type { HappeningView } from './happening-view';

export interface RoomView {
  /** Six characters without the dash. */
  readonly code: string;
  readonly title: string;
  /** Somebody practises alone in it: nobody else gets in. */
  readonly alone?: boolean;
  /** The recording from which it goes on, the class time of that moment in milliseconds, and its address there. */
  readonly from?: { readonly title: string; readonly at: number; readonly address: string } | undefined;
  /** The address that students open, with the code in it; what the QR says. */
  readonly joinUrl: string;
  /** Students who have joined, and those of them who are connected now. */
  readonly joined: number;
  readonly online: number;
  /** How the class is led. */
  readonly class: ClassState;
}

/** One seat as the roster and the class strip show it. */
export interface SeatView {
  readonly seat: PictureSeat;
  readonly online: boolean;
  readonly containers: readonly PictureContainer[];
  /** What everybody may know that they did last; see `happeningWords`. */
  readonly lastAction?: HappeningView;
  readonly role: 'instructor' | 'student';
  /** Since when the hand is up, in milliseconds since 1970; null while it is down. */
  readonly handAt: number | null;
  readonly flag: SeatFlag | null;
  readonly wantsHelp: boolean;
  readonly sharing: boolean;
  /** Looks on, without a host of its own. */
  readonly watching: boolean;
  readonly out: 'kicked' | 'banned' | null;
  /** What they did last, on instructors' screens; null before the first line. Times in milliseconds since 1970. */
  readonly activity: {
    readonly at: number;
    readonly line: string;
    readonly exitCode: number | null;
    readonly error: string | null;
  } | null;
  /** How it goes in the lesson, on instructors' screens; null for who takes no part in one. */
  readonly lesson?: SeatLesson | null;
  /** What they say they have done alone before, on instructors' screens. */
  readonly brought?: readonly BroughtLesson[];
}

/** One seat in the lesson. All of it plain values, so that two can be told apart by them. */
export interface SeatLesson {
  /** The step it is at; counts from 0. */
  readonly step: number;
  /** Goals of it that are reached, of how many. */
  readonly reached: number;
  readonly goals: number;
  readonly done: boolean;
  /** Hints of the step that were opened, of how many. */
  readonly hintsOpened: number;
  readonly hints: number;
  /** Why it seems to be stuck; null when it does not. */
  readonly stuck: 'same-error' | 'idle' | null;
  /** The complaint that came again and again, and how often. */
  readonly stuckError: string | null;
  readonly stuckTimes: number;
  /** Since when nothing was typed, in milliseconds since 1970; 0 when that is not why. */
  readonly stuckSince: number;
}

/** `K7M4XQ` → `K7M-4XQ`. */
export function codeWords(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
