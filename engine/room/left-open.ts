/** What each word that opens a compound command is closed by. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '{': '}',
    case: 'esac',
    for: 'done',
    if: 'fi',
    select: 'done',
    until: 'done',
    while: 'done',
  }),
);
const CLOSING: ReadonlySet<string> = new Set(CLOSED_BY.values());
/** Of `$(`; shown as the `)` that it is. */
const SUBSTITUTION_END = '$)';
/** Behind these words another command begins. */
const BEFORE_COMMAND: ReadonlySet<string> = new Set([
  '!',
  '{',
  'do',
  'elif',
  'else',
  'if',
  'then',
  'time',
  'until',
  'while',
]);

/**
 * What typed lines still wait for, so that a shell would ask for another one: a closing quote, the end of a
 * here-document, `done`, whatever stands behind a `|`. Null when a shell would carry them out, be it with a complaint.
 */
export function leftOpen(text: string): string | null {
  return new Scan(text).open();
}

class Scan {
  private at = 0;
  private word = '';
  /** A quoted word is no keyword, and an empty one is a word all the same. */
  private quoted = false;
  private commandBegins = true;
  /** The operator behind which the text has not gone on. */
  private dangling: string | null = null;
  private readonly closers: string[] = [];
  private documents: { delimiter: string; tabs: boolean }[] = [];

  constructor(private readonly text: string) {}

  open(): string | null {
    while (this.at < this.text.length) {
      const waits = this.step();
      if (waits === 'nothing') return null;
      if (waits !== null) return waits.for;
    }
    if (!this.endWord()) return null;
    return this.documents[0]?.delimiter ?? this.closers.at(-1)?.replace(SUBSTITUTION_END, ')') ?? this.dangling;
  }

  /** Takes what stands next. Answers null to go on, else how the whole ends. */
  private step(): { for: string } | 'nothing' | null {
    const { text, at } = this;
    const character = text[at] ?? '';
    if (character === "'" || character === '"') return this.quote(character);
    if (character === '\\') return this.escape();
    if (character === '#' && this.word === '' && !this.quoted) this.at = this.lineEnd();
    else if (text.startsWith('$((', at) || (text.startsWith('((', at) && this.commandBegins)) return this.arithmetic();
    else if (text.startsWith('${', at)) return this.skipTo('}', at + 2);
    else if (/^[$<>]\(/.test(text.slice(at, at + 2))) this.substitution();
    else if (character === '(' && this.word.endsWith('=')) return this.skipTo(')', at + 1);
    else if (text.startsWith('<<', at)) return this.endWord() ? this.document() : 'nothing';
    else if (/[\s;&|()]/.test(character)) return this.endWord() && this.operator(character) ? null : 'nothing';
    else {
      this.word += character;
      this.at += 1;
    }
    return null;
  }

  private quote(mark: string): { for: string } | null {
    this.quoted = true;
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== mark) end += this.text[end] === '\\' && mark === '"' ? 2 : 1;
    this.at = end + 1;
    return end < this.text.length ? null : { for: mark };
  }

  private escape(): { for: string } | null {
    if (this.at === this.text.length - 1) return { for: '\\' };
    // A line that goes on is as if it had not been broken.
    if (this.text[this.at + 1] !== '\n') this.quoted = true;
    this.at += 2;
    return null;
  }

  /** A command within a word, which goes on behind it. */
  private substitution(): void {
    this.word = '';
    this.closers.push(SUBSTITUTION_END);
    this.commandBegins = true;
    this.at += 2;
  }

  private arithmetic(): { for: string } | null {
    return this.skipTo('))', this.at + 2);
  }

  private skipTo(end: string, from: number): { for: string } | null {
    this.quoted = true;
    const found = this.text.indexOf(end, from);
    this.at = found + end.length;
    return found < 0 ? { for: end } : null;
  }

  private document(): null {
    const rest = this.text.slice(this.at);
    const [all, dash, double, single, bare] =
      /^<<(-?)[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\\?([\w.-]+))/.exec(rest.startsWith('<<<') ? '' : rest) ?? [];
    this.at += all?.length ?? (rest.startsWith('<<<') ? 3 : 2);
    const delimiter = double ?? single ?? bare;
    if (delimiter !== undefined) this.documents.push({ delimiter, tabs: dash === '-' });
    return null;
  }

  /** False for what closes something that is not open: the shell will say so, and waits for nothing. */
  private operator(character: string): boolean {
    const { text, at } = this;
    const double = /^(?:&&|\|[|&])/.exec(text.slice(at, at + 2))?.[0];
    this.at += double?.length ?? 1;
    if (character === '\n') return this.newLine();
    if (/\s/.test(character)) return true;
    this.commandBegins = true;
    this.dangling = double ?? (character === '|' ? character : null);
    if (character === '(') this.closers.push(')');
    return character !== ')' || this.closed();
  }

  /** A `)` closes what `(` or `$(` opened, or ends a pattern of `case`. False as of `operator`. */
  private closed(): boolean {
    if (this.closers.at(-1) === 'esac') return true;
    const closer = this.closers.pop();
    if (closer === SUBSTITUTION_END) {
      this.quoted = true;
      this.commandBegins = false;
    }
    return closer === ')' || closer === SUBSTITUTION_END;
  }

  private newLine(): boolean {
    this.commandBegins = true;
    while (this.documents.length > 0 && this.at < this.text.length) {
      const [{ delimiter, tabs } = { delimiter: '', tabs: false }] = this.documents;
      const line = this.text.slice(this.at, this.lineEnd());
      this.at = this.lineEnd() + 1;
      if ((tabs ? line.replace(/^\t+/, '') : line) === delimiter) this.documents.shift();
    }
    return true;
  }

  /** False as of `operator`. */
  private endWord(): boolean {
    const { word, quoted, commandBegins } = this;
    this.word = '';
    this.quoted = false;
    if (word === '' && !quoted) return true;
    this.dangling = null;
    const keyword = commandBegins && !quoted ? word : '';
    this.commandBegins = BEFORE_COMMAND.has(keyword);
    const closer = CLOSED_BY.get(keyword);
    if (closer !== undefined) this.closers.push(closer);
    return CLOSING.has(keyword) ? this.closers.pop() === keyword : true;
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }
}
