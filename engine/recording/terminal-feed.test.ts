import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat } from '../model/blocks';
import { redraw } from '../model/redraw';
import { applyPrivate } from '../room/apply-private';
import { emptyPrivate } from '../room/empty-room';
import type { PrivateEvent } from '../room/events';
import { hostPrompt } from '../room/host-prompt';
import type { RecordedEvent } from './recorded-event';
import { type TerminalFeed, terminalFeed } from './terminal-feed';

const SEAT = 's1';
const OF = { seat: SEAT, terminal: 't1' } as const;
const AT_HOME = { ...OF, cwd: '/home/student', env: [] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own
const COLOURS = /\u001b\[[\d;]*m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const MOVEMENTS = /\u001b\[\d*[ABK]/g;

/** What a terminal wide and high enough shows in the end. */
function shownBy(feed: TerminalFeed | null): string {
  let screen = '';
  for (const moment of feed?.moments ?? []) {
    if (moment.kind !== 'output') continue;
    const [wiped, ...after] = moment.text.split('\u001b[H\u001b[2J\u001b[3J').reverse();
    if (after.length > 0) screen = '';
    screen = redraw(screen, (wiped ?? '').replace(COLOURS, ''));
  }
  return screen;
}

/** What the classroom shows: the scrollback, and the prompt below. */
function shownInClass(events: readonly PrivateEvent[]): string {
  const own = emptyPrivate(SEAT);
  for (const [index, event] of events.entries()) applyPrivate(own, index, event);
  const terminal = own.terminals.get('t1');
  if (!terminal) return '';
  const items = flat(terminal.scrollback).map(({ kind, prompt = '', text }) =>
    kind === 'input' ? `${prompt}${text}\n` : text,
  );
  return items.join('').replace(COLOURS, '') + (terminal.job ? (terminal.job.prompt ?? '') : hostPrompt(terminal.cwd));
}

const recorded = (events: readonly PrivateEvent[]): RecordedEvent[] =>
  events.map((event, index) => [index + 1, index * 100, event]);

/** A line at the prompt and all that came of it, or something that happens between two lines. */
const words = fc.stringMatching(/^[a-z ]{0,20}$/);
const printed = fc.record({
  type: fc.constant('terminal.printed' as const),
  kind: fc.constantFrom('stdout' as const, 'stderr' as const, 'note' as const),
  text: fc.oneof(
    words.map((text) => `${text}\n`),
    words,
    fc.constant('\u001b[31mred\u001b[0m\n'),
  ),
});
const asked = fc
  .tuple(words, fc.array(printed, { maxLength: 2 }), words)
  .map(([prompt, between, text]) => [
    { type: 'terminal.prompted' as const, prompt: `${prompt}? ` },
    ...between.map((print) => ({ ...print, text: `${print.text}\n` })),
    { type: 'terminal.answered' as const, prompt: `${prompt}? `, text },
  ]);
const turn = fc
  .tuple(
    words,
    fc.array(
      fc.oneof(
        printed.map((print) => [print]),
        asked,
      ),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([line, during, cleared]) => [
    { type: 'terminal.entered' as const, job: 1, prompt: hostPrompt('/home/student'), line },
    ...during.flat(),
    { type: 'terminal.printed' as const, kind: 'stdout' as const, text: '\n' },
    { type: 'terminal.ended' as const, code: 0, ...AT_HOME },
    ...(cleared ? [{ type: 'terminal.cleared' as const }] : []),
  ]);
const note = fc.constant([{ type: 'terminal.printed' as const, kind: 'note' as const, text: 'Taken back.\n' }]);
const anew = fc.constant([{ type: 'host.forgotten' as const }, { type: 'terminal.opened' as const, ...AT_HOME }]);
const log = fc
  .array(fc.oneof({ weight: 6, arbitrary: turn }, { weight: 2, arbitrary: note }, { weight: 1, arbitrary: anew }))
  .map((parts) =>
    [{ type: 'terminal.opened' as const, ...AT_HOME }, ...parts.flat()].map(
      (part) => ({ ...OF, ...part }) as PrivateEvent,
    ),
  );

test('Z37 wherever a recording ends, the terminal that is fed it shows what the classroom showed', () => {
  fc.assert(
    fc.property(log, fc.nat(), (events, end) => {
      const some = events.slice(0, 1 + (end % events.length));
      expect(shownBy(terminalFeed(recorded(some), SEAT, 't1'))).toBe(shownInClass(some));
    }),
  );
});

test('Z37 a prompt is on the screen while nothing happens, also where something other than a line comes next', () => {
  const events: PrivateEvent[] = [
    { ...AT_HOME, type: 'terminal.opened' },
    { ...OF, type: 'terminal.printed', kind: 'note', text: 'Taken back.\n' },
  ];
  const feed = terminalFeed(recorded(events), SEAT, 't1');
  expect(feed?.moments.map(({ at }) => at)).toEqual([0, 100]);
  expect(shownBy({ columns: 80, rows: 30, moments: feed?.moments.slice(0, 1) ?? [] })).toBe('student@host:~$ ');
  expect(shownBy(feed)).toBe('Taken back.\nstudent@host:~$ ');
});

test('Z38 of what is printed only colours and the movements of progress reach the terminal that plays it', () => {
  const hostile = [
    '\u001b]52;c;cm0gLXJm\u0007',
    '\u001b]0;title\u001b\\',
    '\u001b[2J',
    '\u001b[?1049h',
    '\u001bc',
    '\u001bP1$r\u001b\\',
    '\u0007\u0008\u0000\u009b',
    '\u001b',
  ];
  const text = hostile.map((part, index) => `${part}\u001b[3${index}m${index}\u001b[1A`).join('');
  const events: PrivateEvent[] = [
    { ...AT_HOME, type: 'terminal.opened' },
    { ...OF, type: 'terminal.entered', job: 1, prompt: '', line: `echo ${hostile.join('')}` },
    { ...OF, type: 'terminal.printed', kind: 'stdout', text },
  ];
  const fed = terminalFeed(recorded(events), SEAT, 't1')?.moments.at(-1);
  expect(fed).toMatchObject({ kind: 'output' });
  const left = fed?.kind === 'output' ? fed.text.replace(COLOURS, '').replace(MOVEMENTS, '') : '';
  expect(left).toBe(hostile.map((_, index) => index).join(''));
});

test('Z38 no text makes a sequence out of the parts that are left when another one is taken away', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\u001b', '[', ']', '2', 'J', 'c', 'P', '\\', '\u0007', 'm', 'A', '\r', '\n')),
      (parts) => {
        const event = { ...OF, type: 'terminal.printed', kind: 'stdout', text: parts.join('') } as const;
        const opened = { ...AT_HOME, type: 'terminal.opened' } as const;
        const entered = { ...OF, type: 'terminal.entered', job: 1, prompt: '', line: '' } as const;
        const fed = terminalFeed(recorded([opened, entered, event]), SEAT, 't1')?.moments.slice(2) ?? [];
        for (const moment of fed) {
          if (moment.kind === 'output')
            expect(moment.text.replace(COLOURS, '').replace(MOVEMENTS, '')).not.toContain('\u001b');
        }
      },
    ),
  );
});
