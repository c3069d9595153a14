import { leftOpen } from '#engine/room/left-open';
import { CHIP_COMMANDS, type ChipCommand, type ChipFlag } from './chip-grammar';
import { chipValues } from './chip-values';
import type { KnownNames } from './known-names';
import { LOOP_CHIP, shellChips } from './shell-chips';

/** One piece of a command line to put in. */
export interface Chip {
  readonly text: string;
  readonly kind: 'word' | 'flag' | 'value';
  /** The line with it. */
  readonly draft: string;
}

/** Programs on the host besides docker. */
const PROGRAMS = ['docker', 'ls', 'curl', 'cat', 'cd'];
const IN_CONTAINERS = ['ls', 'cat', 'ps', 'env', 'exit'];
/** What a line of more than plain words may hold: there the chips do not know where they are. */
const NOT_PLAIN = /["'`$|&;<>()\\\n]/;

/**
 * Chips for what waits for the line: a question has its answers, a shell in a container the commands that are in most
 * images, another program none. While something runs the next line of the host may be put together.
 */
export function chipsFor(
  { prompt, busy, shell }: { prompt: string | null; busy: boolean; shell: boolean },
  draft: string,
  names: KnownNames,
): Chip[] {
  if (!busy || prompt === null) return lineChips(draft, names);
  if (draft !== '') return [];
  if (/[[(]y\/n[\])]\W*$/i.test(prompt)) return ['y', 'n'].map((text) => ({ text, kind: 'value', draft: text }));
  return shell ? IN_CONTAINERS.map((text) => ({ text, kind: 'word', draft: `${text} ` })) : [];
}

/** Chips for a line of the host's shell, of plain words or more. */
function lineChips(draft: string, names: KnownNames): Chip[] {
  if (NOT_PLAIN.test(draft)) return shellChips(draft, { chips: (command) => nextChips(command, names), isWhole });
  const chips = nextChips(draft, names);
  if (draft.trim() === '') return [...chips, LOOP_CHIP];
  return [...chips, { text: '$(', kind: 'flag', draft: `${draft.trimEnd()} $(` }];
}

/**
 * The pieces that may come next, most likely first. A command is put together one by one:
 * `docker` · `run` · `-d` · `-p` · `8080:80` · `--name` · `web1` · image. A word that is being typed is finished first.
 */
export function nextChips(draft: string, names: KnownNames): Chip[] {
  if (NOT_PLAIN.test(draft)) return [];
  const words = draft.split(/\s+/).filter(Boolean);
  const chips = (before: readonly string[]) =>
    following(before, names).map(({ text, kind }): Chip => ({ text, kind, draft: `${[...before, text].join(' ')} ` }));
  const typed = /\S$/.test(draft) ? words.at(-1) : undefined;
  if (typed === undefined) return chips(words);
  const longer = chips(words.slice(0, -1)).filter(({ text }) => text.startsWith(typed) && text !== typed);
  return [...longer, ...chips(words)];
}

/** Whether a line could be sent as it stands, as far as the chips know. */
export function isWhole(draft: string): boolean {
  const words = draft.split(/\s+/).filter(Boolean);
  if (NOT_PLAIN.test(draft)) return leftOpen(draft) === null;
  if (words[0] !== 'docker') return words.length > 0;
  const place = placeOf(words.slice(1));
  return place !== null && place.wants === null && place.given.length >= place.command.least;
}

/** The line without its last piece. */
export function withoutLast(draft: string): string {
  return draft.replace(/\s*\S+\s*$/, '').replace(/(\S)$/, '$1 ');
}

type Piece = Pick<Chip, 'text' | 'kind'>;

function following(words: readonly string[], names: KnownNames): Piece[] {
  const [program, ...rest] = words;
  if (program === undefined) return PROGRAMS.map((text) => ({ text, kind: 'word' }));
  if (program === 'curl' && rest.length === 0) {
    return (names.openPorts ?? []).map((port) => ({ text: `localhost:${port}`, kind: 'value' }));
  }
  if (program !== 'docker') return [];
  const place = placeOf(rest);
  if (!place) return commandWords(rest);
  const { command, given, flags, wants } = place;
  if (wants) return values(chipValues(wants, names));
  const next = command.takes[given.length] ?? (command.more ? command.takes.at(-1) : undefined);
  const mayHaveFlags = !command.flagsFirst || given.length === 0;
  const offered = mayHaveFlags ? command.flags.filter((flag) => fits(flag, flags, names)) : [];
  return [
    ...offered.map(({ text }): Piece => ({ text, kind: 'flag' })),
    ...values(next ? chipValues(next, names).filter((value) => !given.includes(value)) : []),
  ];
}

/** Commands that go on from these words: `docker` has all first words, `docker volume` those of its group. */
function commandWords(words: readonly string[]): Piece[] {
  const begun = words.length === 0 ? '' : `${words.join(' ')} `;
  const next = Object.keys(CHIP_COMMANDS)
    .filter((path) => path.startsWith(begun))
    .map((path) => path.slice(begun.length).split(' ')[0] ?? '');
  return [...new Set(next)].map((text) => ({ text, kind: 'word' }));
}

interface Place {
  readonly command: ChipCommand;
  readonly flags: readonly string[];
  readonly given: readonly string[];
  /** What the last flag still wants to be told. */
  readonly wants: ChipFlag['value'] | null;
}

/** Where a command line has come to; null while its command is not clear. */
function placeOf(words: readonly string[]): Place | null {
  const length = [2, 1].find(
    (count) => words.length >= count && Object.hasOwn(CHIP_COMMANDS, words.slice(0, count).join(' ')),
  );
  const command = length === undefined ? undefined : CHIP_COMMANDS[words.slice(0, length).join(' ')];
  if (!command || length === undefined) return null;
  const flags: string[] = [];
  const given: string[] = [];
  let wants: Place['wants'] = null;
  for (const word of words.slice(length)) {
    if (wants) wants = null;
    else if (word.startsWith('-') && !(command.flagsFirst && given.length > 0)) {
      flags.push(word);
      wants = command.flags.find(({ text }) => text === word)?.value ?? null;
    } else given.push(word);
  }
  return { command, flags, given, wants };
}

/** A flag has a chip when it is not there yet, goes with those that are, and there is something to say after it. */
function fits({ text, value, again, not = [] }: ChipFlag, flags: readonly string[], names: KnownNames): boolean {
  if (flags.includes(text) && !again) return false;
  if (not.some((other) => flags.includes(other))) return false;
  return !value || chipValues(value, names).length > 0;
}

function values(texts: readonly string[]): Piece[] {
  return texts.map((text) => ({ text, kind: 'value' }));
}
