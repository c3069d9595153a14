/** One instruction with its continuation lines joined. */
export interface LogicalLine {
  /** Of its first line, counted from 1. */
  line: number;
  text: string;
  /** True when a here-document follows it. */
  heredoc: boolean;
}

export interface LogicalLines {
  escapeToken: string;
  lines: LogicalLine[];
}

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const HEREDOC = /(?:^|\s)\d*<<-?\s*(['"]?)([a-zA-Z_][a-zA-Z0-9_]*)\1/g;
const TAKES_HEREDOC = /^(?:RUN|COPY|ADD)\s/i;

/**
 * Joins continued lines and drops comments and empty lines, also those between continued ones.
 * The error is a text for the user.
 */
export function logicalLines(content: string): LogicalLines | { error: string } {
  const physical = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const directives = readDirectives(physical);
  if ('error' in directives) return directives;
  const { escapeToken } = directives;

  const lines: LogicalLine[] = [];
  for (let i = directives.count; i < physical.length; i += 1) {
    if (isSkipped(physical[i] as string)) continue;
    const line = i + 1;
    let text = '';
    for (; i < physical.length; i += 1) {
      const part = physical[i] as string;
      if (text !== '' && isSkipped(part)) continue;
      const joined = withoutContinuation(text === '' ? part.trimStart() : part, escapeToken);
      text += joined.text;
      if (!joined.continues) break;
    }
    const ends = TAKES_HEREDOC.test(text) ? [...text.matchAll(HEREDOC)].map((match) => match[2] as string) : [];
    for (const end of ends) {
      do i += 1;
      while (i < physical.length && physical[i]?.trim() !== end);
    }
    lines.push({ line, text: text.trimEnd(), heredoc: ends.length > 0 });
  }
  return { escapeToken, lines: lines.filter(({ text }) => text !== '') };
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

/** `# escape=…` and `# syntax=…` lines count only at the very top. */
function readDirectives(lines: readonly string[]): { escapeToken: string; count: number } | { error: string } {
  let escapeToken = '\\';
  const seen = new Set<string>();
  let count = 0;
  for (const line of lines) {
    const match = DIRECTIVE.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (!match || !name || !['escape', 'syntax', 'check'].includes(name)) break;
    if (seen.has(name)) return { error: `only one ${name} parser directive can be used` };
    seen.add(name);
    count += 1;
    if (name !== 'escape') continue;
    const token = match[2] as string;
    if (token !== '\\' && token !== '`') return { error: `invalid escape token '${token}' does not match \` or \\` };
    escapeToken = token;
  }
  return { escapeToken, count };
}
