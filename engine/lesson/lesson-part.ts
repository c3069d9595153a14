import type { Code, RootContent } from 'mdast';
import type { Mistakes } from './mistakes';

/** The words after a fence that make its block more than something to be read. */
export const PART_WORDS = ['step', 'try', 'check', 'question', 'answer', 'hint', 'start', 'solution'] as const;
export type PartWord = (typeof PART_WORDS)[number];

/** A fenced block that says something about its step. */
export interface LessonPart {
  word: PartWord;
  /** What stands after the word, such as `in-order`. */
  more: string;
  text: string;
  /** Of the fence, and of the first line inside, in the whole text. */
  line: number;
  firstLine: number;
}

/** The part of a lesson that a block is; null where it is something to be read. */
export function lessonPart(node: RootContent, lines: readonly string[], mistakes: Mistakes): LessonPart | null {
  if (node.type !== 'code' || !isFenced(node, lines)) return null;
  const line = node.position?.start.line ?? 1;
  if (!isClosed(node, lines))
    mistakes.add(line, 'This block has no end: write its backquotes on a line of their own below it.');
  const word = PART_WORDS.find((known) => known === node.lang);
  if (word) return { word, more: node.meta?.trim() ?? '', text: node.value, line, firstLine: line + 1 };
  const meant = PART_WORDS.find((known) => known === node.lang?.toLowerCase().replace(/s?:?$/, ''));
  if (meant) mistakes.add(line, `\`${node.lang}\` is none of the words for a block; \`${meant}\` is.`);
  return null;
}

function isFenced({ position }: Code, lines: readonly string[]): boolean {
  return /^ {0,3}(?:`{3}|~{3})/.test(lines[(position?.start.line ?? 1) - 1] ?? '');
}

function isClosed({ position }: Code, lines: readonly string[]): boolean {
  const start = position?.start.line ?? 1;
  const end = position?.end.line ?? 1;
  return end > start && /^ {0,3}(?:`{3,}|~{3,})\s*$/.test(lines[end - 1] ?? '');
}
