/** What one seat may use. Each limit answers with a message of its own; none drops anything silently. */
export const LIMITS = {
  /** Seats of a room, the instructor included. */
  seats: 400,
  terminals: 4,
  /** Characters of a typed line (a pasted here-document is one line). */
  line: 20_000,
  /** Characters of a file saved in the editor. */
  file: 200_000,
  /** Files of a host that its owner made. */
  hostFiles: 2_000,
  /** Bytes that the files of one host may hold. */
  tree: 16 * 1024 * 1024,
  /** Bytes of an archive, unpacked, that docker reads or writes. Files of declared size count for little. */
  archive: 8_000_000,
  /** Bytes that one seat's scripts and editor may write until the room is read anew: the log keeps what was written for ever. */
  written: 64_000_000,
  /** Characters that one job may print; the rest is cut with a note. */
  jobOutput: 400_000,
  /** Characters of a seat's name, after cleaning. */
  name: 32,
  /** Characters of a hint, and of what is said to a class that is to look up. */
  hint: 500,
  /** Characters of what a moment of the recording is marked with. */
  mark: 200,
  /** Files, images and command lines of a starting state, each. */
  gift: 50,
  /** Command lines times hosts of one gift: nobody else is served while it is decided. */
  giftRuns: 1_500,
  /** Characters of a lesson. */
  lessonText: 100_000,
  lessonSteps: 60,
  /** Options of a question. */
  options: 6,
  /** Characters of what somebody makes of an answer afterwards. */
  reflection: 600,
  /** Lessons worked through alone that a seat may tell of. */
  broughtLessons: 60,
  /** Characters that the files of a starting state may have together. */
  giftText: 200_000,
} as const;
