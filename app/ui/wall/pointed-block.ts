import type { PictureContainer } from '../picture/picture-model';

/** The block that somebody points at, and the middle of its upper edge on the stage. */
export interface PointedBlock {
  readonly container: PictureContainer;
  readonly x: number;
  readonly y: number;
  /** Where its lower edge is; absent: a little below. */
  readonly below?: number;
}
