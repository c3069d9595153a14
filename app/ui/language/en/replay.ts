/** Texts: a class played back. */
export const replay = {
  loading: 'Loading the recording …',
  missing:
    'There is no recording at this address. Compare the link with the one you were given, or open one of yours from the first page.',
  follow: 'Follow',
  everybody: 'the class',
  nothing: 'Nothing has been published at this moment. Play on.',
  terminal: 'Terminal of {name}',
  controls: {
    label: 'Playback',
    play: 'Play',
    pause: 'Pause',
    moment: 'Moment',
    of: '{at} of {duration}',
    jump: 'Jump to {name}, {at}',
    speed: 'Speed',
  },
  marker: {
    published: '{image} published',
    step: 'Step {step}',
  },
};
