/** What all screens share: connection, themes, languages, dialogs. */
export const parts = {
  language: 'Language',
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector',
  },
  connection: {
    connecting: 'Connecting …',
    live: 'Live',
    lost: 'Connection lost',
    notice:
      'This page comes back by itself. Nothing is lost; what you type waits in its line until the classroom answers again.',
  },
  gate: {
    connecting: 'Connecting to the class …',
    patience: 'This page goes on trying by itself.',
    notSeated: 'You have no seat in this class yet. Type a name, and you are in.',
    notInstructor:
      'This is the instructor’s page. It opens in the browser in which the class was opened, or with a link that the instructor gives you.',
    join: 'Type your name and join',
    joinAgain: 'Join again',
    tryAgain: 'Try again',
    resume: 'I have a resume code',
    recording: 'Watch the recording',
    report: 'Class report',
    takeHome: 'What you take home',
    bench: 'To your bench',
    home: 'To the first page',
  },
  notFound: {
    text: 'There is nothing at this address. If somebody gave you a room code, type it on the first page.',
  },
  failed: {
    text: 'This screen has failed. Nothing of the class is lost: it is kept on the server. Load the screen again; should it fail once more, go in from the first page.',
    reload: 'Load again',
  },
  seatMenu: {
    label: 'You are {name}: menu',
    move: 'Move to another device',
    newCode: 'Make a new code',
    howTo:
      'On the other device open <host></host>, press “I have a resume code”, and type the room code <code></code> and this code. It works once; this device then leaves your seat.',
    noAnswer: 'The classroom did not answer. Try again in a moment.',
  },
};
