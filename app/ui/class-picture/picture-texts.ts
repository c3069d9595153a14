import type { Words } from '../language/use-words';

/** The texts of a class picture, in the language of whoever makes it. */
export interface PictureTexts {
  readonly wall: Words<'wall'>;
  readonly picture: Words<'picture'>;
  readonly takeAway: Words<'takeAway'>;
}
