import type { Problem } from '../problem';

/** What happened, why, and what to try: the first sentence stands in large letters where a whole page says it. */
export const problems = {
  offline: 'The classroom does not answer. Check the network, then try again.',
  'room/closed': 'This class has ended. Ask for the code of the new one, or watch what was recorded.',
  'room/full': 'This class is full. Ask the instructor, or look on with a neighbour.',
  'room/not-found': 'There is no class with this code. Compare it with the one on the wall: six letters and digits.',
  'room/unavailable': 'The classroom is being put back together from its record. This takes a moment; nothing is lost.',
  'room/teacher-key':
    'That was not the teacher key. This server asks for one before it opens a class; whoever runs it knows the key.',
  'room/wrong-invite': 'This invitation is not valid (any more). Ask the instructor for a new link.',
  'seat/unknown': 'This seat is not in the class any more. Join again with the code.',
  'class/locked': 'The instructor has locked this class. Nobody new can join now: ask to be let in.',
  'class/begun': 'This class has begun and takes nobody any more. Ask the instructor to be let in.',
  'class/frozen': 'Eyes to the front. The instructor has stopped all hosts for a moment; nothing is lost.',
  'seat/name-empty': 'Please write a name that can be seen. The dice have suggestions.',
  'seat/name-refused': 'This name cannot be used here. Choose another one; the dice have suggestions.',
  'seat/watching': 'You are watching this class. Your seat has no host of its own.',
  'seat/kicked': 'The instructor has taken you out of the class. You may join again.',
  'seat/banned':
    'The instructor has taken you out of the class for good. If that is a mistake, speak with the instructor, who can let you in again.',
  'seat/wrong-secret': 'This browser no longer holds this seat. Join again, or use a resume code.',
  'seat/wrong-resume-code':
    'This resume code is not valid (any more). Make a new one on the device where you still sit.',
  'seat/elsewhere': 'Your seat has moved to another device. Make a resume code there to bring it back.',
  'host/nothing-to-undo': 'There is no command to undo.',
  'host/busy': 'Something still runs in your terminal. End it with Ctrl-C, then try again.',
  'command/already-taken': 'This was done already.',
  'command/not-allowed': 'Only the instructor can do this.',
  'command/not-your-host': 'You can work on your own host only.',
  'terminal/unknown': 'This terminal is closed. Open a new one.',
  'terminal/busy': 'Something still runs in this terminal. Wait for it, or end it with Ctrl-C.',
  'terminal/not-waiting': 'Nothing in this terminal waits for input.',
  'terminal/too-many': 'Four terminals are the most. Close one first.',
  'files/not-a-file': 'This cannot be saved or removed there. A folder is in the way, or it is not one of your files.',
  'files/too-large': 'This is too long for the classroom. Shorten it, or split it into several files.',
  'files/too-many': 'Your host is full of files. Remove some first.',
  'files/written-up':
    'This seat has written all that the classroom keeps for one seat. Nothing more can be saved in this class.',
  'message/malformed': 'The page sent something that the classroom does not understand. Reload the page.',
  'message/too-large': 'This is too much at once for the classroom. Send it in smaller parts.',
  'message/too-many': 'That was a lot at once. Wait a second and go on.',
  'query/not-found': 'There is nothing of that name.',
  'server/fault':
    'The classroom stumbled over this and has not done it. The fault is ours and has been noted; try another way.',
  'server/busy': 'The classroom is very busy. Try again in a moment.',
} satisfies Readonly<Record<Problem, string>>;
