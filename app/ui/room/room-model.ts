import type { PictureContainer, PictureSeat } from '../picture/picture-model';

export interface RoomView {
  /** Six characters without the dash. */
  readonly code: string;
  readonly title: string;
  /** The address that students open, with the code in it; what the QR says. */
  readonly joinUrl: string;
  /** Students who have joined, and those of them who are connected now. */
  readonly joined: number;
  readonly online: number;
}

/** One seat as the roster and the class strip show it. */
export interface SeatView {
  readonly seat: PictureSeat;
  readonly online: boolean;
  readonly containers: readonly PictureContainer[];
  /** What everybody may know that they did last, in a few words. */
  readonly lastAction?: string;
}

/** `K7M4XQ` → `K7M-4XQ`. */
export function codeWords(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
