import { parseExpressions } from './parse-expression';
import { type Expr, type FormatPart, PythonSyntaxError } from './syntax';
import { TokenReader } from './token-reader';
import { type Token, tokensOf } from './tokens';

type StringToken = Extract<Token, { kind: 'string' }>;

/** One or several string literals in a row; they are one string, and an f-string if any of them is. */
export function stringLiteral(reader: TokenReader): Expr {
  const { start } = reader.token;
  const parts: FormatPart[] = [];
  const bytes: number[] = [];
  let isFormat = false;
  let isBytes = false;
  for (let { token } = reader; token.kind === 'string'; token = reader.token) {
    reader.next();
    if (token.prefix.includes('f')) {
      isFormat = true;
      parts.push(...formatParts(reader, token, token.open, token.close).parts);
    } else if (token.prefix.includes('b')) {
      isBytes = true;
      for (const character of plainText(token)) bytes.push((character.codePointAt(0) as number) & 255);
    } else parts.push({ text: plainText(token) });
  }
  const { end } = reader;
  if (isBytes) return { type: 'constant', value: Uint8Array.from(bytes), start, end };
  if (isFormat) return { type: 'format', parts, start, end };
  return { type: 'constant', value: parts.map((part) => ('text' in part ? part.text : '')).join(''), start, end };
}

function plainText({ text, prefix }: StringToken): string {
  return prefix.includes('r') ? text.replace(/\r\n/g, '\n') : unescaped(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (all, x, u, long, octal, one) => {
      if (octal) return String.fromCodePoint(Number.parseInt(octal, 8));
      const hex = x ?? u ?? long;
      if (hex) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
      return ESCAPES[one] ?? all;
    },
  );
}

/** The parts of an f-string between two offsets; `stop` also where a format specification ends. */
function formatParts(reader: TokenReader, token: StringToken, from: number, to: number, isSpec = false) {
  const { source } = reader;
  const parts: FormatPart[] = [];
  const say = (text: string) => parts.push({ text: token.prefix.includes('r') ? text : unescaped(text) });
  let at = from;
  let textFrom = from;
  while (at < to) {
    const two = source.slice(at, at + 2);
    if (source[at] === '\\' && !token.prefix.includes('r')) at += 2;
    else if (!isSpec && (two === '{{' || two === '}}')) {
      say(source.slice(textFrom, at + 1));
      at += 2;
      textFrom = at;
    } else if (source[at] === '{') {
      say(source.slice(textFrom, at));
      const field = replacement(reader, token, at + 1, to);
      parts.push(...field.parts);
      at = field.end;
      textFrom = at;
    } else if (source[at] === '}') {
      if (isSpec) break;
      throw new PythonSyntaxError("f-string: single '}' is not allowed", { start: at, end: at + 1 });
    } else at += 1;
  }
  say(source.slice(textFrom, at));
  return { parts: parts.filter((part) => !('text' in part) || part.text !== ''), end: at };
}

/** `expr[=][!r][:spec]}`: everything of a field behind its opening brace. */
function replacement(reader: TokenReader, token: StringToken, from: number, to: number) {
  const { source } = reader;
  const end = expressionEnd(source, from, to);
  if (source.slice(from, end).trim() === '') {
    throw new PythonSyntaxError("f-string: valid expression required before '}'", { start: end, end: end + 1 });
  }
  let code = end;
  const selfNaming = /([^=!<>])=\s*$/.exec(source.slice(from, end));
  if (selfNaming) code = source.lastIndexOf('=', end - 1);
  const inner = new TokenReader(source, tokensOf(source, from, code));
  inner.scope = reader.scope;
  const value = parseExpressions(inner);
  if (inner.token.kind !== 'end')
    throw new PythonSyntaxError("f-string: expecting '=', or '!', or ':', or '}'", inner.token);
  let at = end;
  let conversion = '';
  if (source[at] === '!') {
    conversion = source[at + 1] ?? '';
    at += 2;
  }
  let spec: FormatPart[] = [];
  if (source[at] === ':') {
    const inside = formatParts(reader, token, at + 1, to, true);
    spec = inside.parts;
    at = inside.end;
  }
  if (source[at] !== '}') throw new PythonSyntaxError("f-string: expecting '}'", { start: from, end: from + 1 });
  const parts: FormatPart[] = [
    { value, shown: '', conversion: conversion || (selfNaming && spec.length === 0 ? 'r' : ''), spec },
  ];
  if (selfNaming) parts.unshift({ text: source.slice(from, end) });
  return { parts, end: at + 1 };
}

/** Where the expression of a field ends: at `}`, `:` or `!`, outside of brackets and strings. */
function expressionEnd(source: string, from: number, to: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < to; at += 1) {
    const character = source[at] as string;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (depth > 0 && /[)\]}]/.test(character)) depth -= 1;
    else if (depth === 0 && (character === '}' || character === ':')) return at;
    else if (depth === 0 && character === '!' && source[at + 1] !== '=') return at;
  }
  throw new PythonSyntaxError("f-string: expecting '}'", { start: from, end: from + 1 });
}
