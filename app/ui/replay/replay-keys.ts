import type { replay } from '../language/en/replay';

/** What a key of the player does; its name in the catalogue. */
export type ReplayDeed = Exclude<keyof typeof replay.keys, 'title' | 'touch'>;

interface ReplayKey {
  readonly deed: ReplayDeed;
  /** As `KeyboardEvent.key` has them, letters in lower case. */
  readonly press: readonly string[];
  /** Of arrows, `true`: only with Shift; absent: it does not matter, as some signs need it. */
  readonly shift?: boolean;
  /** As they are printed on keyboards; those with a name in every language by their name in the catalogue. */
  readonly shown: readonly string[];
}

/** The keys of the player, as common players have them; also what the list of keys shows. */
export const REPLAY_KEYS: readonly ReplayKey[] = [
  { deed: 'play', press: [' ', 'k'], shown: ['space', 'K'] },
  { deed: 'help', press: ['?'], shown: ['?'] },
  { deed: 'seekBack', press: ['ArrowLeft'], shift: false, shown: ['←'] },
  { deed: 'seekOn', press: ['ArrowRight'], shift: false, shown: ['→'] },
  { deed: 'farBack', press: ['j'], shown: ['J'] },
  { deed: 'farOn', press: ['l'], shown: ['L'] },
  { deed: 'momentBack', press: ['ArrowLeft', '['], shift: true, shown: ['⇧ ←', '['] },
  { deed: 'momentOn', press: ['ArrowRight', ']'], shift: true, shown: ['⇧ →', ']'] },
  { deed: 'stepBack', press: [','], shown: [','] },
  { deed: 'stepOn', press: ['.'], shown: ['.'] },
  { deed: 'start', press: ['Home'], shown: ['home'] },
  { deed: 'end', press: ['End'], shown: ['end'] },
  { deed: 'slower', press: ['<'], shown: ['<'] },
  { deed: 'faster', press: ['>'], shown: ['>'] },
  { deed: 'part', press: [...'0123456789'], shown: ['0 – 9'] },
  { deed: 'captions', press: ['c'], shown: ['C'] },
  { deed: 'moments', press: ['m'], shown: ['M'] },
  { deed: 'search', press: ['/'], shown: ['/'] },
  { deed: 'view', press: ['v'], shown: ['V'] },
  { deed: 'seat', press: ['s'], shown: ['S'] },
  { deed: 'link', press: ['y'], shown: ['Y'] },
  { deed: 'full', press: ['f'], shown: ['F'] },
];

/** What a key does in the player; null for one that is not its own. */
export function replayDeed(key: string, shift: boolean): ReplayDeed | null {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const found = REPLAY_KEYS.find(
    (known) =>
      known.press.includes(pressed) &&
      (known.shift === undefined || known.shift === shift || !pressed.startsWith('Arrow')),
  );
  return found?.deed ?? null;
}
