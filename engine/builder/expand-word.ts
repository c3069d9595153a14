import { replacePattern, type Trim, trimPattern } from './shell-pattern';

/** Looks a variable up; undefined when it is not set. */
export type Variables = (name: string) => string | undefined;

export type Expanded<T> = { ok: true; value: T } | { ok: false; error: string };

/**
 * Puts variables into a word of a Dockerfile and takes its quotes away: `$X`, `${X}`, `${X:-default}`, `${X:+other}`,
 * `${X:?message}`, the same without the colon, `${X#pattern}`, `${X##pattern}`, `${X%pattern}`, `${X%%pattern}`,
 * `${X/pattern/text}` and `${X//pattern/text}`. The error is Docker's text.
 */
export function expandWord(word: string, variables: Variables, escapeToken: string): Expanded<string> {
  const expanded = readAll(word, new WordReader(word, variables, escapeToken, 'word'));
  return expanded.ok ? { ok: true, value: expanded.value[0] ?? '' } : expanded;
}

/** The same for a word that may become several, as in EXPOSE: white space outside quotes separates. */
export function expandWords(word: string, variables: Variables, escapeToken: string): Expanded<string[]> {
  return readAll(word, new WordReader(word, variables, escapeToken, 'words'));
}

/** A command for the shell, to be shown: its quotes stay, and variables that are not set, because the shell may know them. */
export function expandCommand(text: string, variables: Variables, escapeToken: string): Expanded<string> {
  const expanded = readAll(text, new WordReader(text, variables, escapeToken, 'command'));
  return expanded.ok ? { ok: true, value: expanded.value[0] ?? '' } : expanded;
}

/** A here-document: quotes are characters like others, and a backslash goes from before whatever follows it. */
export function expandDocument(text: string, variables: Variables): Expanded<string> {
  const expanded = readAll(text, new WordReader(text, variables, '\\', 'document'));
  return expanded.ok ? { ok: true, value: expanded.value[0] ?? '' } : expanded;
}

function readAll(word: string, reader: WordReader): Expanded<string[]> {
  try {
    return { ok: true, value: reader.read() };
  } catch (error) {
    if (!(error instanceof WordError)) throw error;
    return { ok: false, error: `failed to process ${JSON.stringify(word)}: ${error.message}` };
  }
}

class WordError extends Error {}

class WordReader {
  private at = 0;
  private readonly words: string[] = [];
  private current = '';
  private begun: boolean;

  constructor(
    private readonly text: string,
    private readonly variables: Variables,
    private readonly escapeToken: string,
    private readonly mode: 'word' | 'words' | 'command' | 'document',
  ) {
    this.begun = mode !== 'words';
  }

  read(): string[] {
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === "'" && this.mode !== 'document') this.add(this.singleQuoted());
      else if (c === '"' && this.mode !== 'document') this.add(this.doubleQuoted());
      else if (c === '$') this.addSplitting(this.dollar());
      else if (c === this.escapeToken) this.add(this.escaped());
      else {
        this.at += 1;
        this.addSplitting(c);
      }
    }
    this.endWord();
    return this.words;
  }

  private add(text: string): void {
    this.current += text;
    this.begun = true;
  }

  private addSplitting(text: string): void {
    if (this.mode !== 'words') {
      this.add(text);
      return;
    }
    for (const c of text) {
      if (/\s/.test(c)) this.endWord();
      else this.add(c);
    }
  }

  private endWord(): void {
    if (this.begun) this.words.push(this.current);
    this.current = '';
    this.begun = false;
  }

  private escaped(): string {
    this.at += 1;
    if (this.at >= this.text.length) return '';
    const c = this.text[this.at] as string;
    this.at += 1;
    return c;
  }

  private singleQuoted(): string {
    const end = this.text.indexOf("'", this.at + 1);
    if (end < 0) throw new WordError('unexpected end of statement while looking for matching single-quote');
    const inside = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return this.quoted(inside, "'");
  }

  private doubleQuoted(): string {
    let inside = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === '"') {
        this.at += 1;
        return this.quoted(inside, '"');
      }
      if (c === '$') inside += this.dollar();
      else if (c === this.escapeToken && this.at + 1 < this.text.length) {
        const next = this.text[this.at + 1] as string;
        inside += next === '"' || next === '$' || next === this.escapeToken ? next : c + next;
        this.at += 2;
      } else {
        inside += c;
        this.at += 1;
      }
    }
    throw new WordError('unexpected end of statement while looking for matching double-quote');
  }

  private quoted(inside: string, quote: string): string {
    return this.mode === 'command' ? quote + inside + quote : inside;
  }

  private dollar(): string {
    const start = this.at;
    this.at += 1;
    if (this.text[this.at] === '{') return this.braced(start);
    const name = this.name();
    return name === '' ? '$' : this.valueOf(name, start);
  }

  /** The shell's own `$1`, `$@`, `$$` have no values here. */
  private name(): string {
    const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|\d+|[@*#?$!-])/.exec(this.text.slice(this.at));
    this.at += match?.[0].length ?? 0;
    return match?.[0] ?? '';
  }

  /** @param start where the dollar sign is */
  private valueOf(name: string, start: number): string {
    return this.variables(name) ?? (this.mode === 'command' ? this.text.slice(start, this.at) : '');
  }

  private braced(start: number): string {
    this.at += 1;
    if (this.at >= this.text.length) throw new WordError("syntax error: missing '}'");
    const name = this.name();
    if (name === '') throw new WordError('syntax error: bad substitution');
    const c = this.text[this.at];
    if (c === '}') {
      this.at += 1;
      return this.valueOf(name, start);
    }
    if (c === undefined) throw new WordError("syntax error: missing '}'");
    const colon = c === ':';
    if (colon) this.at += 1;
    const modifier = this.text[this.at] ?? '';
    this.at += 1;
    if (!(colon ? /^[-+?]$/ : /^[-+?#%/]$/).test(modifier)) {
      throw new WordError(`unsupported modifier (${(colon ? ':' : '') + modifier}) in substitution`);
    }
    const value = this.variables(name);
    const isSet = value !== undefined && (!colon || value !== '');
    const result = this.modified(modifier, { name, value, isSet });
    return value === undefined && this.mode === 'command' ? this.text.slice(start, this.at) : result;
  }

  private modified(modifier: string, variable: { name: string; value: string | undefined; isSet: boolean }): string {
    const { name, value = '', isSet } = variable;
    switch (modifier) {
      case '/': {
        const all = this.text[this.at] === '/';
        if (all) this.at += 1;
        const pattern = this.until('/', true);
        return this.replaced(replacePattern(value, pattern, this.until('}', true), all));
      }
      case '#':
      case '%': {
        const longest = this.text[this.at] === modifier;
        if (longest) this.at += 1;
        const trim: Trim = { from: modifier === '#' ? 'start' : 'end', longest };
        return this.replaced(trimPattern(value, this.until('}', true), trim));
      }
      case '-': {
        const word = this.until('}');
        return isSet ? value : word;
      }
      case '+': {
        const word = this.until('}');
        return isSet ? word : '';
      }
      default: {
        const word = this.until('}');
        if (isSet || (this.mode === 'command' && variable.value === undefined)) return value;
        const how = variable.value === undefined ? 'unset' : 'empty';
        throw new WordError(`${name}: ${word === '' ? `is not allowed to be ${how}` : word}`);
      }
    }
  }

  private replaced(result: Expanded<string>): string {
    if (!result.ok) throw new WordError(result.error);
    return result.value;
  }

  /** What stands before `end`, expanded; in patterns and replacements escapes stay. */
  private until(end: '}' | '/', keepsEscapes = false): string {
    let inside = '';
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === end) {
        this.at += 1;
        return inside;
      }
      if (c === '$') inside += this.dollar();
      else if (c === "'" && this.mode !== 'document') inside += this.singleQuoted();
      else if (c === '"' && this.mode !== 'document') inside += this.doubleQuoted();
      else if (c === this.escapeToken) inside += (keepsEscapes ? '\\' : '') + this.escaped();
      else {
        inside += c;
        this.at += 1;
      }
    }
    throw new WordError(end === '/' ? `syntax error: missing '/' in $\{}` : "syntax error: missing '}'");
  }
}
