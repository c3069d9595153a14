import { NotPlayed } from '../errors';
import { CALLING } from '../evaluate';
import type { Frame } from '../frame';

/** Who calls: for functions that look at the program around them. */
export function callingFrame(): Frame {
  if (!CALLING.frame) throw new NotPlayed('a call from nowhere');
  return CALLING.frame;
}
