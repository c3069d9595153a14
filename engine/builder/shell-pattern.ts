import type { Result } from '../model/result';

/** Which part of a value goes: the shortest or the longest that fits, at the beginning or at the end. */
export interface Trim {
  from: 'start' | 'end';
  longest: boolean;
}

/** `${X#pattern}` and its relatives. In patterns `*` is any text and `?` any character; the error is Docker's text. */
export function trimPattern(value: string, pattern: string, { from, longest }: Trim): Result<string, string> {
  const tokens = tokensOf(pattern);
  if (!tokens.ok) return tokens;
  const characters = [...value];
  const isEnd = from === 'end';
  // A suffix is a prefix of the text read backwards.
  if (isEnd) {
    tokens.value.reverse();
    characters.reverse();
  }
  const rest = characters.slice(Math.max(0, match(characters, 0, tokens.value, longest).end));
  return { ok: true, value: (isEnd ? rest.reverse() : rest).join('') };
}

/** `${X/pattern/replacement}`, with `all` for every place where it fits. */
export function replacePattern(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
): Result<string, string> {
  const tokens = tokensOf(pattern);
  if (!tokens.ok) return tokens;
  const characters = [...value];
  let done = '';
  let at = 0;
  while (at < characters.length) {
    const { end, passedStar } = match(characters, at, tokens.value, true);
    if (end > at) {
      done += replacement;
      at = end;
    } else {
      done += characters[at];
      at += 1;
    }
    // A star takes all that it can get: where it was passed, nothing further on fits.
    if (passedStar || (end >= 0 && !all)) break;
  }
  return { ok: true, value: done + characters.slice(at).join('') };
}

type Token = { kind: 'star' } | { kind: 'one' } | { kind: 'character'; character: string };

/**
 * Where the text that begins at `start` and fits ends; -1 when none does. All ways through the pattern are followed side
 * by side, so no pattern takes longer than its length times that of the text.
 */
function match(
  text: readonly string[],
  start: number,
  tokens: readonly Token[],
  longest: boolean,
): { end: number; passedStar: boolean } {
  let passedStar = false;
  const settle = (places: Iterable<number>) => {
    const settled = new Set<number>();
    for (const place of places) {
      let at = place;
      while (tokens[at]?.kind === 'star') {
        passedStar = true;
        settled.add(at);
        at += 1;
      }
      settled.add(at);
    }
    return settled;
  };
  let places = settle([0]);
  let end = -1;
  for (let at = start; places.size > 0; at += 1) {
    if (places.has(tokens.length)) {
      end = at;
      if (!longest) break;
    }
    if (at >= text.length) break;
    const next: number[] = [];
    for (const place of places) {
      const token = tokens[place];
      if (token?.kind === 'star') next.push(place);
      else if (token?.kind === 'one' || (token?.kind === 'character' && token.character === text[at])) {
        next.push(place + 1);
      }
    }
    places = settle(next);
  }
  return { end, passedStar };
}

/** A backslash stands before `*`, `?`, itself, and what would end the pattern. */
function tokensOf(pattern: string): Result<Token[], string> {
  const tokens: Token[] = [];
  for (const [found, escaped] of pattern.matchAll(/\\([\s\S])|[\s\S]/gu)) {
    if (escaped !== undefined && !'*?\\}/'.includes(escaped)) {
      return { ok: false, error: `invalid pattern (${pattern}) in substitution: invalid escape '\\${escaped}'` };
    }
    if (found === '*') tokens.push({ kind: 'star' });
    else if (found === '?') tokens.push({ kind: 'one' });
    else tokens.push({ kind: 'character', character: escaped ?? found });
  }
  return { ok: true, value: tokens };
}
