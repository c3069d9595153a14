/** Texts: the wall. */
export const wall = {
  title: {
    empty: 'Come aboard',
    begun: 'No containers yet',
    some: '{images, plural, one {One image} other {# images}}, {containers, plural, =0 {no container yet} one {one container} other {# containers}}',
  },
  headline: {
    away: 'The connection is lost. This is how it was last; the wall comes back by itself.',
  },
  poster: {
    how: 'Open the address, type the code and your name. What the class makes appears here.',
    was: 'Nothing has been published at this moment. Play on.',
  },
  stage: {
    label: 'The images of the class and everybody’s containers',
    picture: '{image}, {count, plural, =0 {no containers yet} one {# container} other {# containers}}',
    none: 'no containers yet',
    containers: '{count, plural, one {container} other {containers}}',
    nothingMade: 'Nothing made from it yet. Try:',
    published: 'just published',
    own: 'not published',
    paper: '{layers, plural, one {# layer} other {# layers}} · {size} · read-only',
    shared: '{layers, plural, one {# layer} other {# layers}} shared by {images}, kept once',
    rest: 'Also in the registry',
    changes: '{count, plural, one {# change} other {# changes}} of its own',
    volumes: 'volume {names}',
    networks: 'network {names}',
  },
  /** So many are … */
  state: {
    running: '{count, plural, other {running}}',
    restarting: '{count, plural, other {restarting}}',
    paused: '{count, plural, other {paused}}',
    created: '{count, plural, other {created}}',
    exited: '{count, plural, other {exited}}',
    removing: '{count, plural, other {removing}}',
    dead: '{count, plural, other {dead}}',
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
    nobody: 'Nobody has a container yet.',
    images: 'Images',
    seats: 'Containers by student',
    counts: '{image}: {states}',
    volume: 'volume {name}, used by {users}',
    network: 'network {name}, connects {members}',
  },
  /** The containers in the picture for whoever has no mouse. */
  walk: {
    keys: 'Arrow keys go from container to container, Page Up and Page Down from group to group, Home and End to the first and the last. Enter lights everything of its student, Escape leaves.',
  },
  keys: {
    title: 'Keys of the wall',
    card: 'Fold or open the card with the code',
    full: 'Full screen, and back',
    text: 'The class in words, and back',
    find: 'Find a student',
    walk: 'Into the picture: arrow keys, Page Up and Page Down go from block to block, Enter lights everything of its student, Esc leaves',
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
  },
  /** Where the class is in its lesson. */
  lesson: {
    label: 'The lesson now',
    paused: 'Paused',
    begins: 'The lesson begins',
    ownPace: 'Everybody at their own pace',
    of: '{number} of {total}',
    reached: '<b>{reached}</b> of {people}',
    wholeStep: 'have done the step',
    paces: 'How far the class is',
    pace: 'Step {number}, {title}: {here, plural, =0 {nobody is there now} one {# is there now} other {# are there now}}, {done, plural, =0 {nobody has done it} one {# has done it} other {# have done it}}',
  },
  /** What the class is asked. */
  poll: {
    label: 'The question',
    answered: '<b>{answered}</b> of {people} have answered',
    answeredAgain: '<b>{answered}</b> of {people} have answered again',
    talk: 'Talk with your neighbours, then answer again.',
  },
};
