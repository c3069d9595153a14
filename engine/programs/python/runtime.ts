import type { Running } from './effects';
import { NeedsTime, type Raised, raise } from './errors';
import type { PyModule, Value } from './values';

/** What a program finds around it. */
export interface World {
  env: ReadonlyMap<string, string>;
  argv: readonly string[];
  cwd: string;
  hostname: string;
  ipAddress: string;
  user: { name: string; uid: number };
  /** `3.12.11`. */
  version: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  chance(): number;
  print(stream: 'stdout' | 'stderr', text: string): void;
  tty: boolean;
  /** Most steps altogether; a script may go on for as long as it gives turns. */
  steps: number;
  /** A library that the room plays; null when there is none of that name. */
  library(name: string, runtime: Runtime): PyModule | null;
  /** What `open` of the own files sees of the outermost source. */
  mainSource: { path: string; text: string } | null;
}

const TURN = 20_000;
const DEEPEST = 180;
export const LONGEST_TEXT = 2_000_000;
export const MOST_ITEMS = 500_000;

/** A program that is being played: what it has imported, and how much it may still do. */
export class Runtime {
  readonly modules = new Map<string, PyModule>();
  /** Exceptions that handlers are at work on, the innermost last. */
  readonly handled: Raised[] = [];
  /** What the program does at a signal, by its name (`TERM`). */
  readonly atSignal = new Map<string, Value>();
  /** Functions to be called at the end (`atexit`). */
  readonly atExit: Value[] = [];
  /** Files that have something left to write. */
  readonly unwritten = new Set<() => Running<Value>>();
  private steps = 0;
  private turn = 0;
  private depth = 0;

  constructor(readonly world: World) {}

  /** Counts a step; true when others should have a turn. */
  step(by = 1): boolean {
    this.steps += by;
    if (this.steps > this.world.steps) throw new NeedsTime();
    this.turn += by;
    if (this.turn < TURN) return false;
    this.turn = 0;
    return true;
  }

  *calling<T>(work: () => Running<T>): Running<T> {
    this.depth += 1;
    try {
      if (this.depth > DEEPEST) raise('RecursionError', 'maximum recursion depth exceeded');
      return yield* work();
    } finally {
      this.depth -= 1;
    }
  }
}

export function boundedText(text: string): string {
  return text.length > LONGEST_TEXT ? raise('MemoryError', '') : text;
}

export function boundedItems<T extends Value[]>(items: T): T {
  return items.length > MOST_ITEMS ? raise('MemoryError', '') : items;
}
