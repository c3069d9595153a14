/** A lesson that came as a link. */
export const sentLesson = {
  none: 'No lesson is in this link. It may have been cut on its way: ask for the whole link, or for the lesson as a file.',
  sent: 'A lesson for you, “{title}”.',
  untitled: 'without a title',
  what: '{steps, plural, =0 {It has no steps yet} one {One step} other {# steps}}. Keep it in this browser, and it waits for you on the deck of your next class.',
  keep: 'Keep it',
  kept: 'It is kept. Open a class; on its deck press “Choose a lesson”, then “Your own”.',
  replaces:
    'This browser keeps another lesson of yours, “{title}”. Only one can be kept: save that one as a file first.',
  saveOther: 'Save the other one',
  keepInstead: 'Keep this one instead',
  save: 'Save as a file',
  read: 'Read its text (with all answers)',
  text: 'Text of the lesson',
  teach: 'Go and open a class',
};
