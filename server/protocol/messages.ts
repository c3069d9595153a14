import type { LessonMistake } from '#engine/lesson/lesson-mistake';
import type { Finding } from '#engine/model/claims-board';
import type { LessonHead, LessonSheet } from '#engine/model/lesson';
import type { JsonValue } from '#engine/model/process';
import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import type { PrivateEvent, PublicEvent } from '#engine/room/events';
import type { SeatActivity } from '#engine/room/seat-activity';
import type { ShownChange, ShownChanges, ShownEntry, ShownFile } from '#engine/room/shown-files';
import type { ProblemCode } from './problems';

/**
 * What goes over the sockets. A room is two kinds of log: the public one, numbered by seq, and one for each seat,
 * numbered by count. A screen holds a replica of the public state and of the seats it follows, and applies whatever
 * comes next; on a gap it asks again (`sync`).
 */
export interface ServerToClient {
  welcome(welcome: Welcome, publicState: Uint8Array | null, privateStates: Uint8Array[]): void;
  /** Public events, each built and encoded once for everybody. */
  frame(frame: PublicFrame): void;
  /** Private events of one followed seat. */
  own(frame: PrivateFrame): void;
  presence(presence: Presence): void;
  /** To instructors: what seats did last, of those where it has changed. */
  activity(activities: SeatActivity[]): void;
  /** To a seat: the names of the instructors who look at it now. */
  watched(by: string[]): void;
  /** The server ends this connection and why; the screen shows it and does not come back by itself. */
  gone(problem: ProblemCode): void;
}

export interface ClientToServer {
  command(envelope: { clientSeq: number; command: UserCommand }, reply: (reply: CommandReply) => void): void;
  query(query: Query, reply: (reply: QueryReply) => void): void;
  /** Brings the replica up to date after a gap. Answered by a `welcome`. */
  sync(have: Have): void;
  /**
   * Follow these seats' private parts from now on (besides the own): an instructor any, others those that share or
   * stand in the spotlight. What may not be followed (any more) is left out. Answered by a `welcome`.
   */
  watch(request: { seats: SeatId[]; have: Have }): void;
}

/** What a connecting screen says of itself, in the handshake's `auth`. */
export interface Hello {
  /** Room code, or room ID. */
  room: string;
  /** Absent for a wall, which only looks at what is public. */
  seat?: { id: SeatId; secret: string };
  /** Random ID of this tab; with `clientSeq` it makes every command count once. */
  client: string;
  have: Have;
}

/** Last event known, 0 for none, and for each followed seat the last count. */
export interface Have {
  seq: number;
  counts: Record<SeatId, number>;
  /** As the last welcome said it; absent before the first. */
  words?: number;
}

export interface Welcome {
  room: { id: string; code: string };
  you: { seat: SeatId; role: 'instructor' | 'student' } | null;
  /** Where the replica stands after the accompanying states and frames have been taken. */
  seq: number;
  /** Another number when the room's past has been put into other words, as when somebody was erased from it. */
  words: number;
  /** Followed seats, in the order of the accompanying private states; null where the frames are enough. */
  follows: { seat: SeatId; count: number; whole: boolean }[];
  /** Present when the screen's own replica can be brought up to date by events alone. */
  frame: PublicFrame | null;
  /** With a whole public state: a few of the events that have led to it, oldest first, to tell what happened lately. */
  lately: PublicFrame['events'];
  presence: Presence;
  /** To instructors: what every seat did last. Else empty. */
  activities: SeatActivity[];
  /** The names of the instructors who look at this seat now. */
  watchedBy: string[];
  /** Milliseconds since 1970 at the server, so that screens agree on ages. */
  now: number;
  /** Last command number taken from this tab. */
  lastClientSeq: number;
}

export interface PublicFrame {
  /** The range of seq that this frame covers; private events in it are left out. */
  first: number;
  last: number;
  events: [seq: number, at: number, event: PublicEvent][];
}

export interface PrivateFrame {
  seat: SeatId;
  /** The range of counts it covers; all of them are here. */
  first: number;
  last: number;
  events: [at: number, event: PrivateEvent][];
}

export interface Presence {
  /** Seats with at least one open connection. */
  online: SeatId[];
}

export type CommandReply = { ok: true; value: JsonValue } | { ok: false; code: ProblemCode };

export type Query =
  /** Candidates for the word before the cursor of a terminal line, at the own host or one where the asker may type. */
  | { type: 'complete'; host?: SeatId; terminal: string; line: string; cursor: number }
  /**
   * A file of the own host. Targets are `host`, the ID of a container on it, `image:` and the ID of an image on it, and
   * `image:ID:N`: the image up to its Nth layer.
   */
  | { type: 'file'; seat: SeatId; target: string; path: string }
  /** The names in a folder of such a target. */
  | { type: 'folder'; seat: SeatId; target: string; path: string }
  /** What the uppermost layer of such a target changes over those below it: a container's writable one, an image's Nth. */
  | { type: 'layer'; seat: SeatId; target: string }
  /** A short code that moves the seat to another device. */
  | { type: 'resume-code' }
  /** Instructor: a token that seats a further instructor, until a new one is made. */
  | { type: 'invite' }
  /**
   * What the class's own doing says of these claims, or of all; answered with an `EvidenceReply`. Those who lead are told
   * whose doing it was; all others are told numbers, once the board has been shown.
   */
  | { type: 'evidence'; claims?: number[] | undefined }
  | LessonQuery;

/** The strongest first, by the number of the claim. */
export type EvidenceReply = Record<number, Finding[]>;

/** What those who lead ask of lessons. */
export type LessonQuery =
  /** The text of a lesson that comes with the server; answered with a `LessonReply`. */
  | { type: 'lesson'; id: string }
  /** What is wrong with a lesson's text, and what it would be; answered with a `LessonMistakesReply`. */
  | { type: 'lesson-mistakes'; text: string };

export type QueryReply = { ok: true; value: JsonValue } | { ok: false; code: ProblemCode };

export interface LessonReply {
  text: string;
}

export interface LessonMistakesReply {
  /** All of them, in the order of their lines. */
  mistakes: LessonMistake[];
  /** What can be opened without all that has mistakes; null for nothing. */
  head: LessonHead | null;
  sheet: LessonSheet | null;
  /** How many steps that leaves out. */
  leftOut: number;
}

export type FileReply = ShownFile;
export type FolderEntry = ShownEntry;
export type LayerReply = ShownChanges;
export type LayerEntry = ShownChange;

/** What a browser is given when it takes a seat. */
export interface SeatGrant {
  room: { id: string; code: string };
  seat: SeatId;
  name: string;
  role: 'instructor' | 'student';
  /** For the browser to keep; the server keeps only its hash. */
  secret: string;
}
