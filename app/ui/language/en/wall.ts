/** Texts: the wall. */
export const wall = {
  title: {
    empty: 'Come aboard',
    some: '{images, plural, one {One image} other {# images}}, {containers, plural, =0 {no container yet} one {one container} other {# containers}}',
  },
  headline: {
    published: '{count, plural, one {# image published} other {# images published}}',
    running: '{count} running',
    away: 'The connection is lost. This is how it was last; the wall comes back by itself.',
  },
  poster: {
    how: 'Open the address, type the code and your name. The first drawing appears here when it is pushed.',
  },
  stage: {
    label: 'The images of the class and everybody’s containers',
    picture: '{image}, {count, plural, =0 {no containers yet} one {# container} other {# containers}}',
    none: 'no containers yet',
    nothingMade: 'Nothing made from it yet. Try:',
    first: 'No drawing has been published yet. It appears here after docker push.',
    published: 'just published',
    own: 'not published',
    paper: '{layers, plural, one {# layer} other {# layers}} · {size} · read-only',
    shared: '{layers, plural, one {# layer} other {# layers}} shared by {images}, kept once',
    rest: 'Also in the chest',
    chest: '{image}, {count, plural, =0 {no containers} one {# container} other {# containers}}',
    changes: '{count, plural, one {# change} other {# changes}} of its own',
    volumes: 'volume {names}',
    networks: 'network {names}',
    of: '{container} of {name}',
  },
  status: {
    running: 'running',
    restarting: 'restarting',
    paused: 'paused',
    created: 'created',
    exited: 'exited',
    removing: 'going',
    dead: 'dead',
  },
  find: {
    label: 'Find a student',
    hint: 'Type a name',
    found:
      '{seats, plural, =0 {Nobody has that name} one {# student} other {# students}}, {containers, plural, =0 {no containers} one {# container} other {# containers}}',
    close: 'Stop searching',
  },
  ticker: {
    label: 'What just happened',
    empty: 'Nothing has happened yet.',
  },
  text: {
    title: 'The class in words',
    close: 'Back to the picture',
    nobody: 'Nobody has a container yet.',
    images: 'Images',
    seats: 'Containers by student',
    counts: '{image}: {states}',
    count: '{count} {status}',
  },
  keys: {
    title: 'Keys of the wall',
    card: 'Fold or open the card with the code',
    full: 'Full screen, and back',
    text: 'The class in words, and back',
    find: 'Find a student',
    help: 'These keys',
    escape: 'Back to the whole class',
    close: 'Close',
    button: 'Keys',
  },
  freeze: {
    title: 'Eyes here',
    since: 'All hosts rest until it goes on.',
  },
  hint: {
    label: 'A hint for everybody',
  },
  spotlight: {
    label: 'In the spotlight',
    terminal: 'Terminal of {name}',
    waiting: 'The terminal appears in a moment.',
    nothing: 'Nothing on this host yet.',
    others: 'The class meanwhile',
  },
  captions: {
    classObject: 'The image is the class. Every container is an object made from it, with a state of its own.',
    recipeCake:
      'The image is the recipe. Every container is a cake baked from it: eat one, and the others are still there.',
    cutterCookie:
      'The image is the cutter. Every container is a cookie cut with it: bite into one, and the cutter stays as it is.',
  },
};
