import { NotPlayed } from '../../errors';
import { PatternError } from './pattern-error';

/** What Python's classes of characters are in RE2's language, for texts and (in ASCII) for bytes. */
const UNICODE: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  w: '\\p{L}\\p{M}\\p{N}_',
  s: '\\s\\x0b\\x{85}\\p{Z}',
};
const ASCII: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: '\\s\\x0b' };
const CONTROLS: Readonly<Record<string, string>> = { a: '\\x07', f: '\\f', n: '\\n', r: '\\r', t: '\\t', v: '\\x0b' };

export interface PatternManner {
  ascii: boolean;
  verbose: boolean;
}

/**
 * A regular expression of Python in the language of RE2, which takes time linear in the text. Throws a PatternError where
 * Python finds a mistake; what RE2 cannot do (looking around, references back) is said by name.
 */
export function translatedPattern(source: string, manner: PatternManner): string {
  return new Translation(source, manner).whole();
}

class Translation {
  private at = 0;
  private made = '';
  private readonly open: number[] = [];
  /** What a repetition here would repeat. */
  private before: 'nothing' | 'something' | 'repetition' = 'nothing';
  private readonly classes: Readonly<Record<string, string>>;

  constructor(
    private readonly source: string,
    private readonly manner: PatternManner,
  ) {
    this.classes = manner.ascii ? ASCII : UNICODE;
  }

  whole(): string {
    while (this.at < this.source.length) this.next();
    const left = this.open.at(-1);
    if (left !== undefined) throw new PatternError('missing ), unterminated subpattern', left);
    return this.made;
  }

  private next(): void {
    const character = this.source[this.at] as string;
    const start = this.at;
    this.at += 1;
    if (this.manner.verbose && /\s/.test(character)) return;
    switch (character) {
      case '#': {
        if (!this.manner.verbose) break;
        const end = this.source.indexOf('\n', this.at);
        this.at = end < 0 ? this.source.length : end + 1;
        return;
      }
      case '(':
        this.group(start);
        return;
      case ')':
        if (this.open.pop() === undefined) throw new PatternError('unbalanced parenthesis', start);
        this.piece(')');
        return;
      case '|':
        this.made += '|';
        this.before = 'nothing';
        return;
      case '[':
        this.piece(this.characterClass(start));
        return;
      case '\\':
        this.piece(this.escaped(start, false));
        return;
      case '*':
      case '+':
      case '?':
        this.repetition(character, start);
        return;
      case '{': {
        const [count] = /^\{(?:\d+(?:,\d*)?|,\d+)\}/.exec(this.source.slice(start)) ?? [];
        if (count === undefined) break;
        const [, least = '', most] = /^\{(\d*)(?:,(\d*))?\}/.exec(count) ?? [];
        if (most && Number(least) > Number(most))
          throw new PatternError('min repeat greater than max repeat', start + 1);
        if (Math.max(Number(least), Number(most ?? 0)) > 1000)
          throw new NotPlayed('a repetition of more than 1000 times');
        this.at = start + count.length;
        this.repetition(count.replace('{,', '{0,'), start);
        return;
      }
      case '^':
      case '$':
      case '.':
        this.piece(character);
        return;
      default:
    }
    this.piece(quoted(character));
  }

  private piece(text: string): void {
    this.made += text;
    this.before = 'something';
  }

  private repetition(mark: string, start: number): void {
    if (this.before === 'nothing') throw new PatternError('nothing to repeat', start);
    if (this.before === 'repetition') throw new PatternError('multiple repeat', start);
    this.made += mark;
    this.before = 'repetition';
    if (this.source[this.at] === '+') throw new NotPlayed('a possessive repetition in a regular expression');
    if (this.source[this.at] !== '?') return;
    this.made += '?';
    this.at += 1;
  }

  private group(start: number): void {
    const rest = this.source.slice(this.at);
    this.before = 'nothing';
    if (!rest.startsWith('?')) {
      this.begin('(', 0, start);
      return;
    }
    const comment = /^\?#[^)]*\)/.exec(rest);
    if (comment) {
      this.at += comment[0].length;
      return;
    }
    if (/^\?(<?[=!])/.test(rest)) throw new NotPlayed('looking ahead or back in a regular expression');
    if (/^\?(P=|\(|>)/.test(rest)) throw new NotPlayed(`"(${rest.slice(0, 3)}" in a regular expression`);
    if (/^\?P<[^>]*$/.test(rest)) throw new PatternError('missing >, unterminated name', start + 4);
    const named = /^\?P<([^>]*)>/.exec(rest);
    if (named) {
      const name = named[1] as string;
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
        throw new PatternError(name === '' ? 'missing group name' : `bad character in group name '${name}'`, start + 4);
      }
      this.begin(named[0].replace('?', '(?'), named[0].length, start);
      return;
    }
    const flags = /^\?([aiLmsux]*)(?:-([imsx]+))?([:)])/.exec(rest);
    if (!flags) throw new PatternError(`unknown extension ?${rest[1] ?? ''}`, start + 1);
    const [all, on = '', off, end] = flags;
    if (/[xL]/.test(on)) throw new NotPlayed(`"(?${on}" inside a regular expression`);
    if (end === ')' && start > 0) throw new PatternError('global flags not at the start of the expression', start);
    const wanted = on.replace(/[au]/g, '') + (off ? `-${off}` : '');
    if (end === ')') {
      this.made += wanted === '' ? '' : `(?${wanted})`;
      this.at += all.length;
    } else this.begin(`(?${wanted}:`, all.length, start);
  }

  private begin(text: string, length: number, start: number): void {
    this.made += text;
    this.at += length;
    this.open.push(start);
  }

  private characterClass(start: number): string {
    let made = '[';
    if (this.source[this.at] === '^') {
      made += '^';
      this.at += 1;
    }
    const first = this.at;
    for (;;) {
      const character = this.source[this.at];
      if (character === undefined) throw new PatternError('unterminated character set', start);
      const from = this.at;
      this.at += 1;
      if (character === ']' && from > first) return `${made}]`;
      made +=
        character === '\\' ? this.escaped(from, true) : /[[\]^\\&~]/.test(character) ? `\\${character}` : character;
      const range = /^-([^\]\\])/.exec(this.source.slice(this.at));
      if (!range || character === '\\') continue;
      if ((range[1] as string) < character) {
        throw new PatternError(`bad character range ${character}-${range[1]}`, from);
      }
    }
  }

  /** What follows a backslash. */
  private escaped(start: number, inClass: boolean): string {
    const character = this.source[this.at];
    if (character === undefined) throw new PatternError('bad escape (end of pattern)', start);
    this.at += 1;
    const lower = character.toLowerCase();
    const known = this.classes[lower];
    if (known !== undefined) {
      if (character === lower) return inClass ? known : `[${known}]`;
      if (!inClass) return `[^${known}]`;
      if (lower === 'd') return this.manner.ascii ? '\\D' : '\\P{Nd}';
      return `\\${character}`;
    }
    const control = CONTROLS[character];
    if (control !== undefined) return control;
    if (character === 'b') return inClass ? '\\x08' : '\\b';
    if (!inClass && character === 'B') return '\\B';
    if (!inClass && character === 'A') return '\\A';
    if (!inClass && character === 'Z') return '\\z';
    const hex = { x: /^[\da-fA-F]{2}/, u: /^[\da-fA-F]{4}/, U: /^[\da-fA-F]{8}/ }[character];
    if (hex) {
      const [digits] = hex.exec(this.source.slice(this.at)) ?? [];
      if (digits === undefined) throw new PatternError(`incomplete escape \\${character}`, start);
      this.at += digits.length;
      return `\\x{${digits}}`;
    }
    if (character === '0') return '\\x{0}';
    if (/\d/.test(character)) throw new NotPlayed('a reference back in a regular expression');
    if (/[a-zA-Z]/.test(character)) throw new PatternError(`bad escape \\${character}`, start);
    return quoted(character);
  }
}

function quoted(character: string): string {
  return /[\\^$.|?*+()[\]{}\-&~]/.test(character) ? `\\${character}` : character;
}
