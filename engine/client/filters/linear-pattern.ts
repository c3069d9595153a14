/**
 * A regular expression that takes time linear in the text, as Go's do: students choose both the pattern and the names
 * it runs on, and JavaScript's own can be made to run for hours.
 * Knows characters, `.`, classes, `\d \w \s`, groups, `|`, `* + ?` and the anchors `^ $`. Null for anything else.
 */
export function linearPattern(source: string): ((text: string) => boolean) | null {
  if (source.length > 200) return null;
  try {
    const start = new Compiler(source).whole();
    return (text) => found(start, text);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

class Unsupported extends Error {}

type State =
  | { kind: 'done' }
  | { kind: 'character'; fits: (character: string) => boolean; next: State }
  | { kind: 'split'; ways: State[] }
  | { kind: 'anchor'; at: 'start' | 'end'; next: State };

/** A piece of the pattern: given what follows it, where it begins. */
type Piece = (next: State) => State;

class Compiler {
  private at = 0;

  constructor(private readonly source: string) {}

  whole(): State {
    const piece = this.alternatives();
    if (this.at < this.source.length) throw new Unsupported();
    return piece({ kind: 'done' });
  }

  private alternatives(): Piece {
    const ways = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      ways.push(this.sequence());
    }
    return ways.length === 1 && ways[0] ? ways[0] : (next) => ({ kind: 'split', ways: ways.map((way) => way(next)) });
  }

  private sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) pieces.push(this.repeated());
    return (next) => pieces.reduceRight((following, piece) => piece(following), next);
  }

  private repeated(): Piece {
    const piece = this.atom();
    const mark = this.source[this.at] ?? '';
    if (mark === '{') throw new Unsupported();
    if (!'*+?'.includes(mark) || mark === '') return piece;
    this.at += 1;
    if (this.source[this.at] === '?') this.at += 1;
    if (mark === '?') return (next) => ({ kind: 'split', ways: [piece(next), next] });
    return (next) => {
      const loop: State = { kind: 'split', ways: [next] };
      const body = piece(loop);
      loop.ways.push(body);
      return mark === '*' ? loop : body;
    };
  }

  private atom(): Piece {
    const character = this.source[this.at] ?? '';
    this.at += 1;
    switch (character) {
      case '(': {
        if (this.source.startsWith('?:', this.at)) this.at += 2;
        const inside = this.alternatives();
        if (this.source[this.at] !== ')') throw new Unsupported();
        this.at += 1;
        return inside;
      }
      case '^':
      case '$':
        return (next) => ({ kind: 'anchor', at: character === '^' ? 'start' : 'end', next });
      case '.':
        return one(() => true);
      case '[':
        return one(this.characterClass());
      case '\\':
        return one(this.escaped());
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Unsupported();
      default:
        return one((given) => given === character);
    }
  }

  private escaped(): (character: string) => boolean {
    const character = this.source[this.at] ?? '';
    this.at += 1;
    if (character in SHORTHANDS) return (given) => SHORTHANDS[character]?.test(given) ?? false;
    if (/[a-zA-Z0-9]|^$/.test(character)) throw new Unsupported();
    return (given) => given === character;
  }

  private characterClass(): (character: string) => boolean {
    const not = this.source[this.at] === '^';
    if (not) this.at += 1;
    const tests: ((character: string) => boolean)[] = [];
    for (let first = true; first || this.source[this.at] !== ']'; first = false) {
      const from = this.source[this.at];
      if (from === undefined) throw new Unsupported();
      this.at += 1;
      const to = this.source[this.at + 1];
      if (from === '\\') tests.push(this.escaped());
      else if (this.source[this.at] === '-' && to !== undefined && to !== ']') {
        this.at += 2;
        tests.push((given) => given >= from && given <= to);
      } else tests.push((given) => given === from);
    }
    this.at += 1;
    return (given) => tests.some((test) => test(given)) !== not;
  }
}

const SHORTHANDS: Readonly<Record<string, RegExp>> = { d: /\d/, D: /\D/, w: /\w/, W: /\W/, s: /\s/, S: /\S/ };

function one(fits: (character: string) => boolean): Piece {
  return (next) => ({ kind: 'character', fits, next });
}

/** Follows all ways through the pattern at once, beginning at every place of the text. */
function found(start: State, text: string): boolean {
  let here = new Set<State>();
  for (let at = 0; at <= text.length; at += 1) {
    reach(start, here, at, text.length);
    if ([...here].some(({ kind }) => kind === 'done')) return true;
    const character = text[at];
    if (character === undefined) return false;
    const next = new Set<State>();
    for (const state of here) {
      if (state.kind === 'character' && state.fits(character)) reach(state.next, next, at + 1, text.length);
    }
    here = next;
  }
  return false;
}

function reach(state: State, states: Set<State>, at: number, end: number): void {
  if (states.has(state)) return;
  states.add(state);
  if (state.kind === 'split') for (const way of state.ways) reach(way, states, at, end);
  if (state.kind === 'anchor' && at === (state.at === 'start' ? 0 : end)) reach(state.next, states, at, end);
}
