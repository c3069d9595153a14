const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;

interface Directives {
  escapeToken: string;
  syntax: string | null;
  /** The value of a `# check=` line. */
  check: string | null;
  /** How many lines they take. */
  count: number;
}

/** `# escape=…`, `# syntax=…` and `# check=…` lines; they count only at the very top. The error is a text for the user. */
export function readDirectives(lines: readonly string[]): Directives | { error: string } {
  let escapeToken = '\\';
  let syntax: string | null = null;
  let check: string | null = null;
  const seen = new Set<string>();
  let count = 0;
  for (const line of lines) {
    const match = DIRECTIVE.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (!match || !name || !['escape', 'syntax', 'check'].includes(name)) break;
    if (seen.has(name)) return { error: `only one ${name} parser directive can be used` };
    seen.add(name);
    count += 1;
    const value = match[2] as string;
    if (name === 'syntax') syntax = value;
    if (name === 'check') check = value;
    if (name !== 'escape') continue;
    if (value !== '\\' && value !== '`') return { error: `invalid escape token '${value}' does not match \` or \\` };
    escapeToken = value;
  }
  return { escapeToken, syntax, check, count };
}
