import { PythonSyntaxError, type Span } from './syntax';

export type Token = Span &
  (
    | { kind: 'name' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end'; text: string }
    | { kind: 'number'; text: string; value: bigint | number }
    /** `prefix` in lower case; the text is between `open` and `close` in the source. */
    | { kind: 'string'; text: string; prefix: string; open: number; close: number }
  );

const OPERATORS =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|<=|>=|==|!=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|:=|[-+*/%@&|^~<>()[\]{},:.;=!]/y;
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?(?:"""|'''|"|')/y;

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The tokens of a whole source, or of an expression inside it (`from` to `to`), where line ends do not count. */
export function tokensOf(source: string, from = 0, to: number | null = null): Token[] {
  const tokens: Token[] = [];
  const stop = to ?? source.length;
  const isExpression = to !== null;
  const open: { text: string; start: number }[] = [];
  const indents = [0];
  let at = from;
  let atLineStart = !isExpression;
  const push = (token: Token) => tokens.push(token);
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (at < stop) {
    if (atLineStart) {
      const line = /[ \t\f]*/y;
      line.lastIndex = at;
      const blank = line.exec(source)?.[0] ?? '';
      const next = source[at + blank.length];
      if (next === undefined || next === '\n' || next === '\r' || next === '#') {
        const end = source.indexOf('\n', at);
        at = end < 0 ? stop : end + 1;
        continue;
      }
      at += blank.length;
      indent(blank.replace(/\t/g, '        ').length);
      atLineStart = false;
      continue;
    }
    const character = source[at] as string;
    if (character === '\n') {
      if (open.length === 0 && !isExpression) {
        push({ kind: 'newline', text: '\n', start: at, end: at + 1 });
        atLineStart = true;
      }
      at += 1;
      continue;
    }
    if (/[ \t\r\f]/.test(character)) {
      at += 1;
      continue;
    }
    if (character === '\\' && /^\\\r?\n/.test(source.slice(at, at + 3))) {
      at = source.indexOf('\n', at) + 1;
      continue;
    }
    if (character === '#') {
      const end = source.indexOf('\n', at);
      at = end < 0 ? stop : end;
      continue;
    }
    const quote = match(STRING);
    if (quote !== null) {
      push(string(quote));
      continue;
    }
    const name = match(NAME);
    if (name !== null) {
      push({ kind: 'name', text: name, start: at, end: at + name.length });
      at += name.length;
      continue;
    }
    const number = /[\d.]/.test(character) ? match(NUMBER) : null;
    if (number !== null) {
      const end = at + number.length;
      if (/[\p{L}_]/u.test(source[end] ?? ''))
        throw new PythonSyntaxError('invalid decimal literal', { start: end - 1, end });
      push({ kind: 'number', text: number, value: numberOf(number), start: at, end });
      at = end;
      continue;
    }
    const operator = match(OPERATORS);
    if (operator === null) {
      const shown = character.codePointAt(0) as number;
      throw new PythonSyntaxError(
        shown > 127
          ? `invalid character '${String.fromCodePoint(source.codePointAt(at) as number)}' (U+${shown.toString(16).toUpperCase().padStart(4, '0')})`
          : 'invalid syntax',
        { start: at, end: at + 1 },
      );
    }
    if (operator in CLOSES) open.push({ text: operator, start: at });
    else if (/^[)\]}]$/.test(operator)) {
      const last = open.pop();
      if (!last) throw new PythonSyntaxError(`unmatched '${operator}'`, { start: at, end: at + 1 });
      if (CLOSES[last.text] !== operator) {
        const message = `closing parenthesis '${operator}' does not match opening parenthesis '${last.text}'`;
        throw new PythonSyntaxError(message, { start: at, end: at + 1 });
      }
    }
    push({ kind: 'operator', text: operator, start: at, end: at + operator.length });
    at += operator.length;
  }
  const left = open.at(-1);
  if (left) throw new PythonSyntaxError(`'${left.text}' was never closed`, { start: left.start, end: left.start + 1 });
  if (!isExpression) {
    if (tokens.length > 0 && tokens.at(-1)?.kind !== 'newline')
      push({ kind: 'newline', text: '', start: stop, end: stop });
    for (const depth of indents) if (depth > 0) push({ kind: 'dedent', text: '', start: stop, end: stop });
  }
  push({ kind: 'end', text: '', start: stop, end: stop });
  return tokens;

  function indent(depth: number): void {
    const current = indents.at(-1) as number;
    if (depth > current) {
      indents.push(depth);
      push({ kind: 'indent', text: '', start: at, end: at });
    }
    for (let last = indents.at(-1) as number; depth < last; last = indents.at(-1) as number) {
      indents.pop();
      push({ kind: 'dedent', text: '', start: at, end: at });
      if ((indents.at(-1) as number) < depth) {
        const message = 'unindent does not match any outer indentation level';
        throw new PythonSyntaxError(message, { start: at, end: at + 1 }, 'IndentationError');
      }
    }
  }

  function string(opening: string): Token {
    const start = at;
    const quotes = /["']+$/.exec(opening)?.[0] as string;
    const inside = at + opening.length;
    for (let i = inside; i < stop; i += 1) {
      if (source[i] === '\\') i += 1;
      else if (source.startsWith(quotes, i)) {
        at = i + quotes.length;
        const prefix = opening.slice(0, -quotes.length).toLowerCase();
        return { kind: 'string', text: source.slice(inside, i), prefix, open: inside, close: i, start, end: at };
      } else if (source[i] === '\n' && quotes.length === 1) break;
    }
    const line = source.slice(0, start).split('\n').length;
    const message =
      quotes.length === 3
        ? `unterminated triple-quoted string literal (detected at line ${source.split('\n').length})`
        : `unterminated string literal (detected at line ${line})`;
    throw new PythonSyntaxError(message, { start, end: start + 1 });
  }
}

function numberOf(text: string): bigint | number {
  const plain = text.replaceAll('_', '');
  if (/^0[xob]/i.test(plain) || /^\d+$/.test(plain)) return BigInt(plain);
  return Number(plain);
}
