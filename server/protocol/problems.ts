import type { Rejection } from '#engine/room/rejection';

/** Everything that can be refused at the edge, besides what a room itself rejects. */
export type ProblemCode =
  | Rejection
  | 'room/not-found'
  | 'room/unavailable'
  | 'room/teacher-key'
  | 'room/wrong-invite'
  | 'recording/not-found'
  | 'recording/changed'
  | 'recording/damaged'
  | 'recording/too-large'
  | 'recording/too-much'
  | 'recording/live'
  | 'seat/wrong-secret'
  | 'seat/wrong-resume-code'
  | 'seat/elsewhere'
  | 'message/malformed'
  | 'message/too-large'
  | 'message/too-many'
  | 'query/not-found'
  | 'replay/read-only'
  | 'server/busy'
  | 'server/fault';

interface Problem {
  /** HTTP status. */
  status: number;
  /** What happened, why, and what to try, in words for a student. */
  text: string;
  /** True when sending the same again may work. */
  again: boolean;
}

/** The one table from code to words and status. */
export const PROBLEMS: Readonly<Record<ProblemCode, Problem>> = {
  'room/closed': { status: 410, again: false, text: 'This class has ended. Ask for the code of the new one.' },
  'room/full': { status: 409, again: false, text: 'This class is full.' },
  'room/not-found': {
    status: 404,
    again: false,
    text: 'There is no class with this code. Compare it with the one on the wall: six letters and digits.',
  },
  'recording/not-found': {
    status: 404,
    again: false,
    text: 'There is no recording here for you. Check the link, or open it in the browser that was in the class.',
  },
  'recording/changed': {
    status: 409,
    again: false,
    text: 'This recording has just been changed by whoever led the class. Load it again.',
  },
  'recording/damaged': {
    status: 422,
    again: false,
    text: 'This file is damaged, or is no recording of Drydock. Get it once more from where it came from.',
  },
  'recording/too-large': {
    status: 413,
    again: false,
    text: 'This recording is too large for this server. It can still be opened in the page and played from there.',
  },
  'recording/too-much': {
    status: 429,
    again: false,
    text: 'This server has stored a lot from here lately. Try again in an hour. A file can be opened in the page and played at once.',
  },
  'recording/live': {
    status: 409,
    again: false,
    text: 'The class still goes on. End it first; then its recording can be deleted.',
  },
  'room/unavailable': {
    status: 503,
    again: true,
    text: 'The classroom is being put back together from its record. This takes a moment; nothing is lost.',
  },
  'room/teacher-key': {
    status: 403,
    again: false,
    text: 'This server asks for the instructor key before it opens a class, and that was not it.',
  },
  'room/wrong-invite': {
    status: 403,
    again: false,
    text: 'This invitation does not count (any more). Ask for a new link, or join with a name.',
  },
  'seat/unknown': {
    status: 403,
    again: false,
    text: 'This seat is not in the class any more. Join again with the code.',
  },
  'class/locked': {
    status: 403,
    again: false,
    text: 'The instructor has locked this class: nobody new can join now. Ask to be let in.',
  },
  'class/begun': {
    status: 403,
    again: false,
    text: 'This class has begun and takes nobody any more. Ask the instructor to be let in.',
  },
  'class/frozen': {
    status: 403,
    again: false,
    text: 'Eyes to the front: the instructor has stopped all hosts for a moment. Nothing is lost.',
  },
  'seat/name-refused': {
    status: 400,
    again: false,
    text: 'This name cannot be used here. Choose another one; the dice have suggestions.',
  },
  'seat/watching': {
    status: 403,
    again: false,
    text: 'You are watching this class: your seat has no host of its own.',
  },
  'seat/kicked': {
    status: 403,
    again: false,
    text: 'The instructor has taken you out of the class. You may join again.',
  },
  'seat/banned': { status: 403, again: false, text: 'The instructor has taken you out of the class for good.' },
  'host/nothing-to-undo': { status: 409, again: false, text: 'There is no command to undo.' },
  'host/busy': {
    status: 409,
    again: false,
    text: 'Something still runs in your terminal. End it with Ctrl-C, then try again.',
  },
  'lesson/none': { status: 409, again: false, text: 'No lesson is open in this class.' },
  'lesson/unknown-step': { status: 404, again: false, text: 'The lesson has no such step.' },
  'lesson/not-self-paced': {
    status: 409,
    again: false,
    text: 'The class takes this lesson together: the instructor goes on.',
  },
  'lesson/paused': {
    status: 409,
    again: false,
    text: 'The lesson is paused. It goes on when the instructor takes it up again.',
  },
  'lesson/no-more-hints': { status: 409, again: false, text: 'That was the last hint for this step. Raise your hand.' },
  'lesson/too-long': { status: 413, again: false, text: 'This lesson is too long: 100 000 letters are the most.' },
  'poll/unknown': { status: 404, again: false, text: 'This has not been asked in the class.' },
  'poll/closed': { status: 409, again: false, text: 'Answers are no longer taken. Yours was not counted.' },
  'poll/first-round-open': {
    status: 409,
    again: false,
    text: 'The first round still takes answers. Close it; then a second one can begin.',
  },
  'poll/answered': { status: 409, again: false, text: 'You have answered this already: the first answer counts.' },
  'poll/not-shown': { status: 409, again: false, text: 'First answer; then the class is shown what was answered.' },
  'claims/unknown': { status: 404, again: false, text: 'There is no such statement.' },
  'seat/name-empty': { status: 400, again: false, text: 'Please write a name that can be seen.' },
  'seat/wrong-secret': {
    status: 403,
    again: false,
    text: 'This browser no longer holds this seat. Join again, or use a resume code.',
  },
  'seat/wrong-resume-code': {
    status: 403,
    again: false,
    text: 'This resume code is not valid (any more). Make a new one on the device where you still sit.',
  },
  'seat/elsewhere': {
    status: 409,
    again: false,
    text: 'Your seat has moved to another device. Make a resume code there to bring it back.',
  },
  'command/already-taken': { status: 409, again: false, text: 'This was done already.' },
  'command/not-allowed': { status: 403, again: false, text: 'Only the instructor can do this.' },
  'command/not-your-host': { status: 403, again: false, text: 'You can work on your own host only.' },
  'terminal/unknown': { status: 404, again: false, text: 'This terminal is closed. Open a new one.' },
  'terminal/busy': {
    status: 409,
    again: false,
    text: 'Something still runs in this terminal. Wait for it, or end it with Ctrl-C.',
  },
  'terminal/not-waiting': { status: 409, again: false, text: 'Nothing in this terminal waits for input.' },
  'terminal/too-many': { status: 409, again: false, text: 'Four terminals are the most. Close one first.' },
  'files/not-a-file': {
    status: 400,
    again: false,
    text: 'This cannot be saved or removed there: a folder is in the way, or it is not one of your files.',
  },
  'files/too-large': { status: 413, again: false, text: 'This is too long for the classroom.' },
  'files/too-many': { status: 413, again: false, text: 'Your host is full of files. Remove some first.' },
  'files/written-up': {
    status: 413,
    again: false,
    text: 'This seat has written all that the classroom keeps for one seat. Nothing more can be saved in this class.',
  },
  'message/malformed': {
    status: 400,
    again: false,
    text: 'The page sent something the classroom does not understand. Reload the page.',
  },
  'message/too-large': { status: 413, again: false, text: 'This is too much at once for the classroom.' },
  'message/too-many': { status: 429, again: true, text: 'That was a lot at once. Wait a second and go on.' },
  'query/not-found': { status: 404, again: false, text: 'There is nothing of that name.' },
  'replay/read-only': {
    status: 409,
    again: false,
    text: 'This is a recording: what happened in it stays as it was.',
  },
  'server/fault': {
    status: 500,
    again: false,
    text: 'The classroom stumbled over this and has not done it. The fault is ours and has been noted; try another way.',
  },
  'server/busy': { status: 503, again: true, text: 'The classroom is very busy. Try again in a moment.' },
};
