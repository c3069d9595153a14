/** A rectangle in CSS pixels, from the upper left corner of the stage. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
