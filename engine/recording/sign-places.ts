import type { Place } from './name-places';

/** A name that is found wherever its letters stand, in whatever there is around it. */
export interface Sign<T> {
  readonly sign: string;
  readonly person: T;
}

/** Letters of languages that put no blanks between words, or write endings onto them. */
const UNPARTED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const SYLLABLES = /^\p{scx=Hang}/u;

/** Whether names like this one are not parted from the words around them; one letter alone may be part of any word. */
export function isUnparted(name: string): boolean {
  return UNPARTED.test(name) && [...name.normalize('NFC')].length > 1;
}

/** Finds signs in texts, in the order of the text; of those that begin at one place the longest. */
export class SignPlaces<T> {
  private readonly persons = new Map<string, T>();
  private readonly pattern: RegExp | null;

  /** Of two that are the same, the first one is meant. */
  constructor(signs: readonly Sign<T>[]) {
    for (const { sign, person } of signs) {
      // An emoji is the same with and without the mark that it is to be one.
      for (const form of [sign, sign.normalize('NFC'), sign.normalize('NFD'), sign.replaceAll('\ufe0f', '')]) {
        if (!this.persons.has(form)) this.persons.set(form, person);
      }
    }
    const longest = [...this.persons.keys()].sort((a, b) => b.length - a.length);
    this.pattern = longest.length === 0 ? null : new RegExp(longest.map(patternOf).join('|'), 'gu');
  }

  in(text: string): Place<T>[] {
    if (!this.pattern) return [];
    return [...text.matchAll(this.pattern)].flatMap(({ 0: sign, index }) => {
      const person = this.persons.get(sign);
      return person === undefined ? [] : [{ from: index, to: index + sign.length, person }];
    });
  }
}

function patternOf(sign: string): string {
  const letters = sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // Endings are written onto Korean names, but nothing is in front of them.
  return SYLLABLES.test(sign) ? `(?<!\\p{scx=Hang})${letters}` : letters;
}
