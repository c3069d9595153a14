/** Texts: a class played back. */
export const replay = {
  loading: 'Loading the recording …',
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
