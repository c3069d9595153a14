/** Looks a variable up; undefined when it is not set. */
export type Variables = (name: string) => string | undefined;

export type Expanded<T> = { ok: true; value: T } | { ok: false; error: string };

/**
 * Puts variables into a word of a Dockerfile and takes its quotes away: `$X`, `${X}`, `${X:-default}`, `${X:+other}`,
 * the same without the colon, and `${X:?message}`. The error is Docker's text.
 */
export function expandWord(word: string, variables: Variables, escapeToken: string): Expanded<string> {
  const expanded = expandWords(word, variables, escapeToken, false);
  return expanded.ok ? { ok: true, value: expanded.value[0] ?? '' } : expanded;
}

/** The same for a word that may become several, as in EXPOSE: white space outside quotes separates. */
export function expandWords(word: string, variables: Variables, escapeToken: string, split = true): Expanded<string[]> {
  const reader = new WordReader(word, variables, escapeToken, split);
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
    private readonly split: boolean,
  ) {
    this.begun = !split;
  }

  read(): string[] {
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === "'") this.add(this.singleQuoted());
      else if (c === '"') this.add(this.doubleQuoted());
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
    if (!this.split) {
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
    return inside;
  }

  private doubleQuoted(): string {
    let inside = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === '"') {
        this.at += 1;
        return inside;
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

  private dollar(): string {
    this.at += 1;
    if (this.text[this.at] === '{') return this.braced();
    const name = this.name();
    return name === '' ? '$' : (this.variables(name) ?? '');
  }

  private name(): string {
    const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|\d|[@*#])/.exec(this.text.slice(this.at));
    this.at += match?.[0].length ?? 0;
    return match?.[0] ?? '';
  }

  private braced(): string {
    this.at += 1;
    const name = this.name();
    if (name === '') throw new WordError('syntax error: bad substitution');
    const c = this.text[this.at];
    if (c === '}') {
      this.at += 1;
      return this.variables(name) ?? '';
    }
    if (c === undefined) throw new WordError("syntax error: missing '}'");
    const colon = c === ':';
    if (colon) this.at += 1;
    const modifier = this.text[this.at] ?? '';
    this.at += 1;
    const word = this.untilBrace();
    const value = this.variables(name);
    const isSet = value !== undefined && (!colon || value !== '');
    switch (modifier) {
      case '-':
        return isSet ? value : word;
      case '+':
        return isSet ? word : '';
      case '?':
        if (isSet) return value;
        throw new WordError(`${name}: ${word === '' ? 'is not allowed to be unset' : word}`);
      default:
        throw new WordError(`unsupported modifier (${(colon ? ':' : '') + modifier}) in substitution`);
    }
  }

  private untilBrace(): string {
    let inside = '';
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === '}') {
        this.at += 1;
        return inside;
      }
      if (c === '$') inside += this.dollar();
      else if (c === "'") inside += this.singleQuoted();
      else if (c === '"') inside += this.doubleQuoted();
      else if (c === this.escapeToken) inside += this.escaped();
      else {
        inside += c;
        this.at += 1;
      }
    }
    throw new WordError("syntax error: missing '}'");
  }
}
