/** Texts: going on alone from a moment of a recording. */
export const tryIt = {
  title: 'Try it from here',
  /** `at`: the time since the class began, `12:34`. */
  what: 'You get a room of your own with the host of <who></who> as it stands at {at}: images, containers, files, terminals and the class’s registry. Nobody sees what you do there, and the recording stays as it is.',
  who: 'Whose host',
  open: 'Open my room',
  opening: 'Your room is being opened …',
  nobody: 'Nobody was in the class yet at this moment. Play on, then try it.',
  closed: 'You may not see anybody’s terminals in this recording, so there is no host to go on with.',
  file: 'This recording is played from a file on this device, and a room of your own needs a server. Open the recording on the server where the class was, or keep the file on this server (“Share”); then try it there.',
  gone: 'This room is no longer there. It was a copy of a recording that has been deleted since, or from which somebody has been erased: copies go with it. If the recording is still there, open it and try it again.',
  back: 'Back to the recording “{title}” at {at}',
};
