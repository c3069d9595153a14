/** Texts around the steps of a lesson. */
export const lesson = {
  now: 'Current step',
  of: '{number} of {total}',
  fold: 'Fold',
  read: 'Read',
  put: 'Put into the terminal: {command}',
  notBegun: 'Your host is ready',
  lookAround:
    'The lesson has not begun. Look around: <code>docker version</code>, <code>docker images</code>, <code>ls</code>.',
  notBegunWatching: 'The lesson has not begun.',
  pane: 'Lesson',
  back: 'Back',
  begin: 'Begin the lesson',
  next: 'Next step',
};
