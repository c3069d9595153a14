/** Why a recording's file is not read (any further). */
export type MistakeReason =
  /** It is something else. */
  | 'not-a-recording'
  /** A later Drydock wrote it. */
  | 'newer'
  /** Its bytes were changed: they do not unpack, or not to what was packed. */
  | 'damaged'
  /** It holds more than anybody's class; see {@link FILE_LIMITS}. */
  | 'too-large'
  /** A line is no UTF-8 or no JSON, or JSON of something else. */
  | 'not-json'
  | 'not-an-event'
  /** An event of a type that there is not. */
  | 'unknown-event'
  /** Events whose numbers do not rise, or what belongs elsewhere. */
  | 'out-of-order'
  /** An event that the class, as it then was, cannot have had. */
  | 'does-not-fit'
  /** The class does not come to what the file says that it came to. */
  | 'wrong-hash'
  /** A content that is not what its address says. */
  | 'wrong-blob'
  | 'wrong-index';

/** A place in a recording's file. */
export interface FilePlace {
  /** Which gzip member, from 1. */
  readonly member: number;
  /** Of the file, where that member begins; from 0. */
  readonly byte: number;
  /** Which line of the member, from 1. */
  readonly line: number;
}

export interface FileMistake extends FilePlace {
  readonly reason: MistakeReason;
  /** What was found there, for whoever mends the file; in English, of bounded length. */
  readonly detail: string;
}

/** What files may hold; all in bytes of unpacked text, or in numbers of what it says. */
export const FILE_LIMITS = {
  /** Of a line. */
  line: 32_000_000,
  /** Of a line: arrays, objects and what they hold. They take far more memory than text, and a line is parsed at once. */
  values: 1_000_000,
  /** Of all together. */
  text: 2_000_000_000,
  events: 2_000_000,
  contents: 1_000_000,
} as const;
