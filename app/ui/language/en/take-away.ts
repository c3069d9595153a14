/** Texts: what is taken away from a recording as a file. */
export const takeAway = {
  failed: 'The file could not be made. Try again; if it fails again, reload the page first.',
  download: {
    title: 'Download',
    whole: 'The whole recording',
    wholeMore:
      'One file that plays in any Drydock, without a connection: open it from the first page. Another server can take it in.',
    wholeButton: 'Download the recording',
    saving: 'The file is on its way …',
  },
  cast: {
    title: 'One terminal',
    more: 'As an asciicast: a small text file that the asciinema player and command play, with the times and colours of the class. What was typed at password questions is not in it.',
    who: 'Whose',
    which: 'Terminal',
    terminal: 'Terminal {n}',
    version: 'Format',
    three: 'asciicast 3 (asciinema 3 and newer)',
    two: 'asciicast 2 (older ones, too)',
    idle: 'Shorten pauses to 2 seconds',
    button: 'Download the terminal',
    reading: 'Reading the recording …',
    nothing: 'Nothing happened in this terminal.',
    /** `code`: a command to type. */
    play: 'Play it with <code>asciinema play {file}</code>',
    nobody: 'Terminals are not in what you may see of this recording.',
  },
  /** On the page of what a learner takes home. */
  own: {
    title: 'Your terminal',
    more: 'All that you typed and what came of it, to play again like a film.',
    button: 'Choose a terminal and download it',
    reading: 'Asking for the recording …',
    failed: 'The recording of the class did not come. Check the connection and try again; it may have been deleted.',
  },
  picture: {
    title: 'Picture of the class',
    more: 'The wall as it is at this moment, with the names of everybody on it.',
    preview: 'Picture of the class at this moment',
    svg: 'Save as SVG',
    png: 'Save as PNG',
    svgMore: 'To print in any size, or to edit',
    pngMore: 'For slides and chats',
    film: 'Make a time-lapse',
    filmSave: 'Save the time-lapse',
    filmMore: 'The whole class as a film of half a minute',
    filming: 'The film is being made. It takes a minute or two; close this window to give it up.',
    counts:
      '{images, plural, =0 {no images} one {# image} other {# images}}, {containers, plural, =0 {no containers} one {# container} other {# containers}}{people, plural, =0 {} one { of # person} other { of # people}}',
    nothing: 'Nothing has been published yet.',
    making: 'The picture is being drawn …',
  },
};
