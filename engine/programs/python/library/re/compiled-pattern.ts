import { RE2JS, RE2JSException } from 're2js';
import { NotPlayed } from '../../errors';
import type { Runtime } from '../../runtime';
import { type PatternManner, translatedPattern } from './translated-pattern';

/** The bits of `re.I` and its like. */
export const FLAGS = { A: 256, I: 2, L: 4, M: 8, S: 16, U: 32, X: 64 } as const;

/** Where a match was found: the whole at 0, then every group; -1 where it took no part. */
export type Spans = readonly (readonly [start: number, end: number])[];

const LONGEST_PATTERN = 2_000;
/** States of a pattern times characters of a text: a second or so of work. */
const MOST_WORK = 300_000_000;

/** A regular expression, ready to be looked for. */
export class CompiledPattern {
  readonly groups: number;
  /** Name of a group to its number. */
  readonly names: ReadonlyMap<string, number>;
  private readonly anywhere: RE2JS;
  private readonly size: number;
  private anchored: RE2JS | null = null;

  private constructor(
    readonly source: string,
    readonly flags: number,
    readonly isBytes: boolean,
    private readonly translated: string,
  ) {
    this.anywhere = compile(translated, flags);
    this.groups = this.anywhere.groupCount();
    this.names = new Map(Object.entries(this.anywhere.namedGroups() as Record<string, number>));
    this.size = this.anywhere.programSize();
  }

  /** Throws a PatternError, or NotPlayed. */
  static of(source: string, flags: number, isBytes: boolean): CompiledPattern {
    if (source.length > LONGEST_PATTERN) throw new NotPlayed('a regular expression as long as that');
    const inline = /^\(\?([aimsux]+)\)/.exec(source)?.[1] ?? '';
    const all = [...inline].reduce((sum, it) => sum | FLAGS[it.toUpperCase() as keyof typeof FLAGS], flags);
    const manner: PatternManner = { ascii: isBytes || (all & FLAGS.A) !== 0, verbose: (all & FLAGS.X) !== 0 };
    const bare = inline === '' ? source : source.slice(inline.length + 3);
    return new CompiledPattern(source, isBytes ? all : all | FLAGS.U, isBytes, translatedPattern(bare, manner));
  }

  /** The first match at or after a place of a text; at that place only, or up to the end of the text, where asked. */
  find(runtime: Runtime, text: string, from: number, where: 'anywhere' | 'here' | 'whole'): Spans | null {
    const work = this.size * Math.max(1, text.length - from);
    if (work > MOST_WORK) throw new NotPlayed('a regular expression as large as that over a text as long as that');
    runtime.step(Math.ceil(work / 2_000));
    // A match that begins at the place is the leftmost one, so that there it is found by searching, too; what stands
    // before the place still counts for `^` and word boundaries.
    if (where === 'anywhere' || (where === 'here' && from > 0)) {
      const matcher = this.anywhere.matcher(text);
      const found = matcher.find(from) && (where === 'anywhere' || matcher.start(0) === from);
      return found ? spansOf(matcher, this.groups, 0) : null;
    }
    this.anchored ??= compile(`\\A(?:${this.translated})`, this.flags);
    const whole = where === 'whole' ? compile(`\\A(?:${this.translated})\\z`, this.flags) : this.anchored;
    const matcher = whole.matcher(text.slice(from));
    return matcher.find(0) ? spansOf(matcher, this.groups, from) : null;
  }
}

function compile(translated: string, flags: number): RE2JS {
  const wanted =
    (flags & FLAGS.I ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags & FLAGS.M ? RE2JS.MULTILINE : 0) |
    (flags & FLAGS.S ? RE2JS.DOTALL : 0);
  try {
    return RE2JS.compile(translated, wanted);
  } catch (error) {
    // What Python would refuse was found before; this is what only RE2 does not know, or finds too large.
    if (error instanceof RE2JSException) throw new NotPlayed('a regular expression like this one');
    throw error;
  }
}

function spansOf(matcher: ReturnType<RE2JS['matcher']>, groups: number, shift: number): Spans {
  return Array.from({ length: groups + 1 }, (_, i) => {
    const start = matcher.start(i);
    return start < 0 ? ([-1, -1] as const) : ([start + shift, matcher.end(i) + shift] as const);
  });
}
