import type { Pace } from '../model/class-lesson';
import type { ClassSettings, Gift, SeatFlag } from '../model/class-state';
import type { Confidence, PollId, Round } from '../model/poll';
import type { RegistryRules } from '../model/registry-rules';
import type { BroughtLesson, SeatId } from '../model/room-state';
import type { RunReport } from '../model/sandbox-run';
import type { BranchPoint } from '../recording/branch-point';

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
  /** In a self-paced lesson the sender goes to another step. */
  | { type: 'lesson.move'; index: number }
  /** The sender's next hint in a step. */
  | { type: 'lesson.hint'; step: string }
  /** Lays out the state that a step begins from. Students: on their own host only. Replied with `GiftProblems`. */
  | { type: 'lesson.set-up'; step: string; to: Audience }
  /** The sender's own answer, once in a round. */
  | { type: 'poll.answer'; poll: PollId; option: number; confidence: Confidence }
  /** What the sender makes of it, once the answer is known; a new text takes the place of the last. */
  | { type: 'poll.reflect'; poll: PollId; text: string }
  /** What the sender's device remembers of lessons done alone. */
  | { type: 'seat.bring'; lessons: readonly BroughtLesson[] }
  // From here on instructors only.
  /**
   * The text of a lesson. Replied with the mistakes in it (`LessonMistake[]`), and then not opened. `partly`: what has
   * mistakes is left out; they are replied with only where that leaves no lesson.
   */
  | { type: 'lesson.open'; text: string; pace: Pace; partly?: boolean | undefined }
  | { type: 'lesson.close' }
  | { type: 'lesson.set-pace'; pace: Pace }
  | { type: 'lesson.pause'; paused: boolean }
  | { type: 'lesson.skip'; step: string; skipped: boolean }
  /** Everybody's goals of a step are forgotten; those that are still so are reached again at once. */
  | { type: 'lesson.repeat'; step: string }
  /** Opens the next hint of the step that each of these is at, as if it had asked. Replied with how many have got one. */
  | { type: 'lesson.help'; to: Audience }
  /** Takes answers, from all again in the first round. */
  | { type: 'poll.open'; poll: PollId; round: Round }
  | { type: 'poll.close'; poll: PollId }
  /** Shows everybody what was answered, or takes it back. */
  | { type: 'poll.show'; poll: PollId; shown: boolean }
  /**
   * Puts these cards on the board of claims, one of them large, and shows everybody the board, its table, or nothing.
   * What is left out stays as it lies.
   */
  | { type: 'claims.lay-out'; cards?: readonly number[]; current?: number | null; shown?: boolean; table?: boolean }
  /** Shows everybody what the class's own doing says of a claim, or of all for the table image ↔ container. */
  | { type: 'claims.weigh'; claim: number | 'all' }
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
  /** Marks this moment in the recording; the text may be empty. */
  | { type: 'class.mark'; text: string }
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
  /** Opens a room for somebody alone that goes on from a moment of a recording. Replied with the seat. */
  | { type: 'room.branch'; id: string; code: string; from: BranchPoint }
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
