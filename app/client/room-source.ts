import type { JsonValue } from '#engine/model/process';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import type { SeatActivity } from '#engine/room/seat-activity';
import type { CommandReply, Query, QueryReply, Welcome } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import type { Happening } from './happenings';
import type { Status } from './room-connection';

/**
 * A room as screens see it, whether it goes on now (`RoomConnection`) or is played back (`RecordedRoom`): the same
 * screens show both. What is played back takes no commands: they are refused with `replay/read-only`.
 */
export interface RoomSource {
  readonly replica: { readonly state: RoomState };
  readonly room: Welcome['room'] | null;
  readonly you: Welcome['you'];
  readonly status: Status;
  /** How often it has become live. */
  readonly arrivals: number;
  readonly online: readonly SeatId[];
  readonly watchedBy: readonly string[];
  /** What happened lately, oldest first. */
  readonly happenings: readonly Happening[];
  readonly lastHappening: ReadonlyMap<SeatId, Happening>;
  /** What every seat did last; for those who lead. */
  readonly activities: ReadonlyMap<SeatId, SeatActivity>;
  /** Counts up with every change. */
  readonly version: number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onProblem: (listener: (problem: ProblemCode) => void) => () => void;
  /** Milliseconds since 1970 where the room is: at the server, or in the recording. */
  now(): number;
  submit(command: UserCommand): Promise<CommandReply>;
  send(command: UserCommand): Promise<JsonValue | null>;
  wish(command: UserCommand): Promise<boolean>;
  refused(code: ProblemCode): void;
  ask(query: Query): Promise<QueryReply>;
  watch(seats: SeatId[]): void;
}
