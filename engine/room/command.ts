import type { ClassSettings, Gift, SeatFlag } from '../model/class-state';
import type { RegistryRules } from '../model/registry-rules';
import type { SeatId } from '../model/room-state';
import type { RunReport } from '../model/sandbox-run';

/** What a person asks for. The seat that asks is known from the connection, never from the command. */
export type UserCommand =
  /** Type a line at the prompt of a terminal of `host`, on a screen that has so many letters in a line. */
  | { type: 'terminal.enter'; host: SeatId; terminal: string; line: string; columns?: number }
  /** Type a line into the program in front; null is end of input (Ctrl-D). */
  | { type: 'terminal.answer'; host: SeatId; terminal: string; text: string | null }
  /** Ctrl-C. */
  | { type: 'terminal.interrupt'; host: SeatId; terminal: string }
  /** Ctrl-P Ctrl-Q: leave the container running and take the prompt back. */
  | { type: 'terminal.detach'; host: SeatId; terminal: string }
  | { type: 'terminal.open'; host: SeatId; terminal: string }
  | { type: 'terminal.close'; host: SeatId; terminal: string }
  | { type: 'terminal.clear'; host: SeatId; terminal: string }
  /** Save a file of the host (absolute path); missing folders are made. */
  | { type: 'files.save'; host: SeatId; path: string; content: string }
  | { type: 'files.remove'; host: SeatId; path: string }
  /** Put the Node example into the host's home. */
  | { type: 'files.example'; host: SeatId }
  /** Open an address in the host's small browser; a `form` (`name=value&…`) is sent by POST. Replied with a {@link HttpResult}. */
  | { type: 'browser.open'; host: SeatId; url: string; form?: string }
  | { type: 'class.show-step'; lesson: string; index: number }
  | { type: 'class.set-registry'; rules: RegistryRules }
  /** A fault for a class to look at: a container whose removal has failed on disk. Replied with the refusal's text, or null. */
  | { type: 'class.fail-removal'; seat: SeatId; container: string }
  /** Of the sender's own seat. */
  | { type: 'seat.raise-hand'; up: boolean }
  | { type: 'seat.flag'; flag: SeatFlag | null }
  /** Lets instructors type in the sender's terminals and save its files, until it is taken back. */
  | { type: 'seat.want-help'; wanted: boolean }
  /** Shows the sender's terminals and files to everybody. */
  | { type: 'seat.share'; sharing: boolean }
  /** Puts the sender's host back to how it stood before its last command line. */
  | { type: 'host.undo' }
  /** Students: their own seat only. */
  | { type: 'host.reset'; seats: Audience }
  // From here on instructors only.
  | { type: 'class.lock'; locked: boolean }
  /** Null releases. */
  | { type: 'class.freeze'; message: string | null }
  | { type: 'class.spotlight'; seat: SeatId | null }
  | { type: 'class.set'; settings: ClassSettings }
  /** A null text takes the hint back. */
  | { type: 'class.hint'; to: Audience; text: string | null }
  /** Replied with `GiftProblems` (give.ts): by seat, what it has not got. */
  | { type: 'class.give'; to: Audience; gift: Gift }
  | { type: 'class.lower-hands'; of: Audience }
  | { type: 'seat.rename'; seat: SeatId; name: string }
  | { type: 'seat.send-out'; seat: SeatId; how: 'kicked' | 'banned' }
  | { type: 'seat.readmit'; seat: SeatId }
  | { type: 'seat.set-watching'; seat: SeatId; watching: boolean }
  | { type: 'room.close' };

/** Certain seats, or all students. */
export type Audience = 'all' | readonly SeatId[];

/** What the server itself reports to a room. */
export type SystemCommand =
  | { type: 'room.open'; id: string; code: string; title: string; kind?: 'solo' }
  /** Replied with the seat. */
  | { type: 'seat.join'; role: 'instructor' | 'student'; name: string }
  | { type: 'run.reported'; runId: string; report: RunReport }
  /** Something that was to happen at a time is due. */
  | { type: 'time.passed' }
  /** A terminal that nobody sits at, for scripts and checks. */
  | { type: 'terminal.capture'; host: SeatId; terminal: string; cwd: string; env: readonly string[] }
  /** A line for such a terminal. */
  | { type: 'terminal.script'; host: SeatId; terminal: string; line: string }
  /** The room has been read from its log; what was in flight then is lost. */
  | { type: 'room.recovered' };

export type Command = UserCommand | SystemCommand;

/** Which browser of which seat sent a command, and its number there. */
export interface Origin {
  seat: SeatId;
  /** Random ID of the browser tab. */
  client: string;
  clientSeq: number;
}
