import type { Words } from '../language/use-words';

/** `1 min 20 s`. */
export function timeWords(words: Words<'results'>, seconds: number): string {
  return seconds < 60
    ? words('seconds', { seconds })
    : words('time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
