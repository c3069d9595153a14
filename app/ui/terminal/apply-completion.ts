import type { Completion } from './terminal-model';

export interface Completed {
  readonly line: string;
  readonly cursor: number;
  /** What to choose from when the word is not yet clear; empty otherwise. */
  readonly choices: readonly string[];
}

/**
 * What Tab does to a line, as in bash: a single candidate is put in with a space after it (not after a folder's `/`),
 * several are put in as far as they agree, and offered.
 */
export function applyCompletion(line: string, cursor: number, { from, candidates }: Completion): Completed {
  const [only, ...others] = candidates;
  if (only === undefined) return { line, cursor, choices: [] };
  const rest = line.slice(cursor);
  const single = others.length === 0;
  const space = single && !only.endsWith('/') && !only.endsWith('=') && !rest.startsWith(' ') ? ' ' : '';
  const word = single ? only + space : commonStart(candidates);
  const choices = single ? [] : candidates;
  // What agrees may be shorter than what is typed, when letters differ in case.
  if (!single && word.length <= cursor - from) return { line, cursor, choices };
  return { line: line.slice(0, from) + word + rest, cursor: from + word.length, choices };
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const word of words) {
    while (!word.startsWith(start)) start = start.slice(0, -1);
  }
  return start;
}
