import type { Running } from './effects';
import { NotPlayed } from './errors';

/** The result of a piece of a program that only reckons, where there is no waiting (a hash, a text in a message). */
export function atOnce<T>(running: Running<T>): T {
  let step = running.next();
  while (!step.done) {
    if (step.value.type !== 'turn') throw new NotPlayed('waiting in a method like this');
    step = running.next();
  }
  return step.value;
}
