import { TemplateError } from './template-error';

export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'field'
  | 'dot'
  | 'variable'
  | 'word'
  | 'string'
  | 'number'
  | 'char'
  | 'pipe'
  | 'declare'
  | 'assign'
  | 'comma'
  | '('
  | ')'
  | 'character'
  | 'end of input';

export interface Token {
  kind: TokenKind;
  text: string;
  /** Offset in the template. */
  at: number;
}

const ACTION_TOKENS: readonly [TokenKind, RegExp][] = [
  ['space', /[ \t\r\n]+/y],
  ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
  ['number', /[+-]?(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)/y],
  ['dot', /\./y],
  ['variable', /\$(?:[\p{L}_][\p{L}\p{N}_]*)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['string', /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y],
  ['char', /'(?:[^'\\\n]|\\.)*'/y],
  ['declare', /:=/y],
  ['assign', /=/y],
  ['comma', /,/y],
  ['pipe', /\|/y],
  ['(', /\(/y],
  [')', /\)/y],
];

/** Cuts a template into tokens as text/template does, trim markers and comments included. */
export function lex(template: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let trimNext = false;
  for (;;) {
    const open = template.indexOf('{{', at);
    const end = open < 0 ? template.length : open;
    const trimsLeft = open >= 0 && /^\{\{-[ \t\r\n]/.test(template.slice(open, open + 4));
    let text = template.slice(at, end);
    if (trimNext) text = text.replace(/^[ \t\r\n]+/, '');
    if (trimsLeft) text = text.replace(/[ \t\r\n]+$/, '');
    if (text !== '') tokens.push({ kind: 'text', text, at });
    if (open < 0) break;
    const inside = open + (trimsLeft ? 4 : 2);
    const comment = commentAt(template, inside);
    if (comment) {
      trimNext = comment.trims;
      at = comment.end;
      continue;
    }
    tokens.push({ kind: 'open', text: '{{', at: open });
    const action = lexAction(template, inside, tokens);
    trimNext = action.trims;
    at = action.end;
  }
  tokens.push({ kind: 'end of input', text: '', at: template.length });
  return tokens;
}

function lexAction(template: string, from: number, tokens: Token[]): { end: number; trims: boolean } {
  let depth = 0;
  for (let at = from; ; ) {
    if (at >= template.length) throw unclosed(template, at, 'unclosed action');
    const trims = /^[ \t\r\n]-\}\}/.test(template.slice(at, at + 4));
    if (trims || template.startsWith('}}', at)) {
      if (depth > 0) throw unclosed(template, at, 'unclosed left paren');
      const end = at + (trims ? 4 : 2);
      tokens.push({ kind: 'close', text: '}}', at: trims ? at + 2 : at });
      return { end, trims };
    }
    const token = tokenAt(template, at);
    // The last space before a trim marker belongs to the marker.
    if (token.kind === 'space' && template.startsWith('-}}', at + token.text.length)) {
      at += token.text.length - 1;
      continue;
    }
    if (token.kind === '(') depth += 1;
    if (token.kind === ')') {
      depth -= 1;
      if (depth < 0) throw unclosed(template, at, 'unexpected right paren');
    }
    tokens.push(token);
    // No action has such a character, so the parser will stop here.
    if (token.kind === 'character') return { end: template.length, trims: false };
    at += token.text.length;
  }
}

function tokenAt(template: string, at: number): Token {
  for (const [kind, pattern] of ACTION_TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(template);
    if (!found) continue;
    const text = found[0];
    const next = template.slice(at + text.length).match(/^[\p{L}\p{N}_]/u)?.[0];
    const isName = kind === 'word' || kind === 'field' || kind === 'variable';
    if (isName) expectTerminator(template, at + text.length);
    if (kind === 'char' && [...text.replace(/\\(x..|u....|U.{8}|[0-7]{3}|.)/gs, '.')].length > 3) {
      throw unclosed(template, at, `malformed character constant: ${text}`);
    }
    if (kind === 'number' && next && /^[+-]?0[xXbBoO](?!\w)/.test(template.slice(at, at + 5))) {
      throw unclosed(template, at, `illegal number syntax: ${goQuote(text + next)}`);
    }
    if (kind === 'number' && next) throw unclosed(template, at, `bad number syntax: ${goQuote(text + next)}`);
    return { kind, text, at };
  }
  const character = characterAt(template, at);
  if (character === '"') throw unclosed(template, at, 'unterminated quoted string');
  if (character === '`') throw unclosed(template, at, 'unterminated raw quoted string');
  if (character === "'") throw unclosed(template, at, 'unterminated character constant');
  if (/[ -~]/.test(character)) return { kind: 'character', text: character, at };
  throw unclosed(template, at, `unrecognized character in action: ${named(character)}`);
}

/** Go wants a name to end before a space, one of `.,|:()` or the end of the action. */
function expectTerminator(template: string, at: number): void {
  if (at >= template.length || template.startsWith('}}', at) || /[\s.,|:()]/.test(template[at] ?? '')) return;
  throw unclosed(template, at, `bad character ${named(characterAt(template, at))}`);
}

function characterAt(template: string, at: number): string {
  return String.fromCodePoint(template.codePointAt(at) ?? 0);
}

/** As Go's `%#U` does. */
function named(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} '${character}'`;
}

function commentAt(template: string, inside: number): { end: number; trims: boolean } | null {
  if (!template.startsWith('/*', inside)) return null;
  const end = template.indexOf('*/', inside);
  if (end < 0) throw unclosed(template, inside, 'unclosed comment');
  const after = /^(?:[ \t\r\n]-)?\}\}/.exec(template.slice(end + 2));
  if (!after) throw unclosed(template, end, 'comment ends before closing delimiter');
  return { end: end + 2 + after[0].length, trims: after[0].length > 2 };
}

function unclosed(template: string, at: number, message: string): TemplateError {
  return new TemplateError(`template: :${lineOf(template, at)}: ${message}`);
}

/** Counts from 1. */
export function lineOf(template: string, at: number): number {
  return template.slice(0, at).split('\n').length;
}

/** A string as Go's `%q` writes it. */
export function goQuote(text: string): string {
  return JSON.stringify(text);
}
