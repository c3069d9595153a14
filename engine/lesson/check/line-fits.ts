import type { LinePattern } from '../../model/check';
import type { EndedLine } from './host-view';
import { wordsOfCommands } from './words-of-commands';

/** Whether a line that has ended is the one that is looked for. */
export function lineFits(ended: EndedLine | null, { words, ok, prints }: LinePattern): boolean {
  if (!ended) return false;
  if (ok !== undefined && (ended.exitCode === 0) !== ok) return false;
  if (!hasWords(ended.line, words)) return false;
  return prints === undefined || ended.printed().includes(prints);
}

/** Whether one command of a line has these words in this order; others may stand between. */
export function hasWords(line: string, words: readonly string[]): boolean {
  const [wanted = []] = wordsOfCommands(words.join(' '));
  return wordsOfCommands(line).some((command) => {
    let next = 0;
    for (const word of command) if (next < wanted.length && says(word, wanted[next] ?? '')) next += 1;
    return next === wanted.length;
  });
}

/** `-it` says `-t`, too. */
function says(word: string, wanted: string): boolean {
  return word === wanted || (SHORT_FLAG.test(wanted) && SHORT_FLAGS.test(word) && word.includes(wanted.charAt(1)));
}

const SHORT_FLAG = /^-[a-zA-Z]$/;
const SHORT_FLAGS = /^-[a-zA-Z]+$/;
