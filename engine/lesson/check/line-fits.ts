import type { LinePattern } from '../../model/check';
import type { EndedLine } from './host-view';
import { wordsOfCommands } from './words-of-commands';

/** Whether a line that has ended is the one that is looked for. */
export function lineFits(ended: EndedLine | null, { words, ok, prints }: LinePattern): boolean {
  if (!ended) return false;
  if (ok !== undefined && (ended.exitCode === 0) !== ok) return false;
  if (!hasWords(wordsTyped(ended), words)) return false;
  return prints === undefined || ended.printed().includes(prints);
}

/** Whether one of the commands has these words in this order; others may stand between. */
export function hasWords(commands: readonly (readonly string[])[], words: readonly string[]): boolean {
  const looked = wordsWanted(words);
  return commands.some((command) => {
    let next = 0;
    for (const word of command) if (next < looked.length && says(word, looked[next] ?? '')) next += 1;
    return next === looked.length;
  });
}

/** A class types the same lines over and over, and each is looked at for every goal that is left. */
const typed = new Map<string, readonly (readonly string[])[]>();
const MOST_LINES = 500;
/** Longer ones are pasted, and nobody else types them: they are kept for as long as they are looked at. */
const LONGEST_LINE = 400;
const pasted = new WeakMap<EndedLine, readonly (readonly string[])[]>();
const wanted = new WeakMap<readonly string[], readonly string[]>();

function wordsTyped(ended: EndedLine): readonly (readonly string[])[] {
  const { line } = ended;
  const isLong = line.length > LONGEST_LINE;
  let commands = isLong ? pasted.get(ended) : typed.get(line);
  if (!commands) {
    commands = wordsOfCommands(line);
    if (typed.size === MOST_LINES) typed.clear();
    if (isLong) pasted.set(ended, commands);
    else typed.set(line, commands);
  }
  return commands;
}

/** What a lesson asks for is looked for in every line. */
function wordsWanted(words: readonly string[]): readonly string[] {
  let named = wanted.get(words);
  if (!named) {
    [named = []] = wordsOfCommands(words.join(' '));
    wanted.set(words, named);
  }
  return named;
}

/** `-it` says `-t`, too. */
function says(word: string, wanted: string): boolean {
  return word === wanted || (SHORT_FLAG.test(wanted) && SHORT_FLAGS.test(word) && word.includes(wanted.charAt(1)));
}

const SHORT_FLAG = /^-[a-zA-Z]$/;
const SHORT_FLAGS = /^-[a-zA-Z]+$/;
