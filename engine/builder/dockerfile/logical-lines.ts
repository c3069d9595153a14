import { readDirectives } from './directives';
import type { Heredoc } from './instruction';

/** One instruction with its continuation lines joined. */
export interface LogicalLine {
  /** Of its first line, counted from 1, and of its last, here-documents included. */
  line: number;
  endLine: number;
  text: string;
  /** The here-documents that follow it. */
  heredocs: readonly Heredoc[];
  /** True when empty lines stand between its continued ones. */
  hasEmptyContinuation: boolean;
}

export interface LogicalLines {
  escapeToken: string;
  syntax: string | null;
  check: string | null;
  lines: LogicalLine[];
}

const HEREDOC = /(?:^|\s)\d*<<(-?)(?:'([^'<]+)'|"([^"<]+)"|([^\s<'"]+))(?=\s|$)/g;
const TAKES_HEREDOC = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;

/**
 * Joins continued lines and drops comments and empty lines, also those between continued ones.
 * The error is a text for the user.
 */
export function logicalLines(content: string): LogicalLines | { error: string; line: number } {
  const physical = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const directives = readDirectives(physical);
  if ('error' in directives) return { ...directives, line: 1 };
  const { escapeToken, syntax, check } = directives;

  const lines: LogicalLine[] = [];
  for (let i = directives.count; i < physical.length; i += 1) {
    if (isSkipped(physical[i] as string)) continue;
    const line = i + 1;
    let text = '';
    let hasEmptyContinuation = false;
    for (let isFirst = true; i < physical.length; i += 1, isFirst = false) {
      const part = physical[i] as string;
      if (!isFirst && isSkipped(part)) {
        // A file that ends within an instruction has nothing left to continue it with.
        if (part.trim() === '' && i < physical.length - 1) hasEmptyContinuation = true;
        continue;
      }
      const joined = withoutContinuation(isFirst ? part.trimStart() : part, escapeToken);
      text += joined.text;
      if (!joined.continues) break;
    }
    const heredocs: Heredoc[] = [];
    for (const [, chomp, single, double, bare] of TAKES_HEREDOC.test(text) ? text.matchAll(HEREDOC) : []) {
      const name = single ?? double ?? bare ?? '';
      const body: string[] = [];
      for (i += 1; i < physical.length; i += 1) {
        const one = chomp === '-' ? (physical[i] as string).replace(/^\t+/, '') : (physical[i] as string);
        if (one === name) break;
        body.push(`${one}\n`);
      }
      if (i >= physical.length) return { error: 'unterminated heredoc', line };
      heredocs.push({ name, content: body.join(''), expand: bare !== undefined });
    }
    const endLine = Math.min(i + 1, physical.length);
    if (text.trim() !== '') lines.push({ line, endLine, text: text.trimEnd(), heredocs, hasEmptyContinuation });
  }
  return { escapeToken, syntax, check, lines };
}

function isSkipped(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}

function withoutContinuation(line: string, escapeToken: string): { text: string; continues: boolean } {
  const text = line.replace(/[ \t]+$/, '');
  const continues = text.endsWith(escapeToken) && !text.endsWith(escapeToken + escapeToken);
  return continues ? { text: text.slice(0, -1), continues } : { text: line, continues };
}
