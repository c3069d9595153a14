/** The terminal: its keys, its chips, what it says aloud. What Docker prints is not interface. */
export const terminal = {
  name: 'Terminal {n}',
  ofHost: 'Terminal {n} of your host',
  tabs: {
    label: 'Terminals',
    close: 'Close {name}',
    open: 'Open another terminal',
  },
  size: {
    smaller: 'Smaller letters',
    larger: 'Larger letters',
  },
  chips: {
    label: 'Words for the command line',
    toggle: 'Command chips',
    enter: 'Enter',
    back: 'Take back the last word',
    detach: 'Detach',
    detachKeys: 'Detach: Ctrl+P Ctrl+Q',
    interrupt: 'Ctrl+C',
  },
  line: {
    label: '{terminal}: command line',
    keys: 'Tab completes, arrow keys recall, Ctrl+R searches what was typed before, Escape and then Tab leaves the terminal',
    running: 'running … Ctrl+C stops it',
    leaving: 'Tab now leaves the terminal.',
    waitsFor: 'Waiting for {what}. Ctrl+C drops the line.',
    waitsBehind: 'Waiting for what follows {what}. Ctrl+C drops the line.',
    several:
      '{count, plural, one {# line} other {# lines}}: Enter runs {count, plural, one {it} other {them all}}, Ctrl+C drops {count, plural, one {it} other {them}}.',
    away: 'Not connected. Your line is kept: press Enter when the connection is back.',
  },
  choices: {
    label: 'What may come here',
    count:
      '{count, plural, one {# choice} other {# choices}}. Tab and arrow keys choose, Enter takes one, Escape closes.',
    more: 'and {count} more',
  },
  search: {
    label: 'Search what was typed before',
    found: 'Lines found',
    nothing: 'Nothing typed before has this in it.',
    keys: 'Enter takes the line, Ctrl+R the one before it, Escape closes.',
    close: 'Close the search',
  },
  spoken: {
    more: '{text} … and {count, plural, one {# more line} other {# more lines}}',
    failed: 'Failed with exit code {code}. {text}',
    nothing: 'Done, nothing printed.',
    typedBy: '{name} typed: {line}',
  },
  by: '<name></name> typed',
  toEnd: 'To the end',
  nothingYet: 'nothing typed yet',
  look: 'This is only the look of a terminal.',
};
