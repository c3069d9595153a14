import Anser from 'anser';
import type { TerminalItem } from './terminal-model';

/**
 * The line typed last and the last line of what came of it, without colours; null before the first. However long the
 * answer is, only its end is read.
 */
export function lastAnswer(items: readonly TerminalItem[]): { typed: string; answer: string } | null {
  const at = items.findLastIndex(({ kind }) => kind === 'input');
  const input = items[at];
  if (!input) return null;
  let end = '';
  for (let index = items.length - 1; index > at && !end.trimEnd().includes('\n'); index -= 1) {
    end = (items[index]?.text ?? '') + end;
  }
  const line = Anser.ansiToText(end).trim().split('\n').at(-1) ?? '';
  // Of a line that was drawn over, what stands there now.
  return { typed: input.text, answer: line.slice(line.lastIndexOf('\r') + 1) };
}
