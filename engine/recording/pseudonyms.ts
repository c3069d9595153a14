import type { Digest } from '../model/digest';
import { decodeListing, encodeListing } from '../model/layer-listing';
import type { SeatId } from '../model/room-state';
import { slugOf } from '../registry/namespace';
import { bytesOfText, textOfBytes } from './bytes-as-text';
import { LineWords } from './line-words';
import { foldedWord, namePlaces, type Place } from './name-places';
import { ORDINARY_WORDS } from './ordinary-words';
import type { RecordingOverview } from './overview';
import { isUnparted, type Sign, SignPlaces } from './sign-places';
import { COLOURS, type Unescaped, unescaped } from './unescaped';

/** Somebody whose names are not to be seen, with every name that was ever theirs. */
export interface HiddenPerson {
  readonly seat: SeatId;
  /** What stands for the names, such as `Student 7`. */
  readonly pseudonym: string;
  /** Oldest first; the last one is the present one. */
  readonly names: readonly string[];
}

/** What stands for a name in words; null: the name itself. */
interface Stand {
  readonly pseudonym: string | null;
}

/** Letters of a part of a name that is taken for the name: who is called `Ana Banana` is called `Ana`, too. */
const PART = 3;
/** As which names are written where there are only letters of ASCII: `Jürgen` as `juergen`, `Åse` as `aase`. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** With these words a pseudonym begins. */
const STANDING: ReadonlySet<string> = new Set(['student', 'instructor']);

/** Records in events whose keys people choose. */
const CHOSEN_KEYS: ReadonlySet<string> = new Set(['attributes', 'recorded', 'sysctls', 'ulimits']);
/** Properties whose values are the engine's own words, as long as they look like it. */
const ENGINES_OWN: ReadonlySet<string> = new Set(
  'type kind status role how stream pace protocol driver program flag confidence speed hub lateJoining follows'.split(
    ' ',
  ),
);
/** Words of every event that says somebody's name as such. */
const NAMING = ['look', 'renamed'];
/** Letters of a text of which is kept how it is told, and of how many. */
const SHORT = 100;
const MOST_TOLD = 20_000;
const OWN_WORD = /^[a-z][a-z0-9.:-]*$/;

/**
 * Puts pseudonyms where the names of people stand: in the words of a recording, in paths, references and files. A name is
 * found as a whole word in any spelling: whatever its case, its accents, what stands between its parts and what its
 * letters are escaped as (`Ana María`, `ana-maria`, `ANA_MARIA`, `anamaria`, `Ana Mar\u00eda`); in writings that put no
 * blanks between words, as letters in a row. What stands for it is one word there (`Student-7`, `student-7`),
 * always the same for one name, so that what belongs together still does; for a former name there is a letter behind it.
 *
 * Who has a name of several words is found by each of them, unless somebody else is called so.
 *
 * A name of words of Docker's or of the host's, a number, a single letter or punctuation says nothing of anybody and
 * would make nonsense of everything: it goes where it stands as somebody's name, and stays elsewhere.
 */
export class Pseudonyms {
  /** By the first word of a name, folded; those of more words first. */
  private readonly spellings = new Map<string, { words: readonly string[]; person: Stand }[]>();
  /** Short texts as they are told: the same few stand in most events. */
  private readonly told = new Map<string, string>();
  /** Names that are no words: without letters, or of a writing that does not part words. */
  private readonly signs: SignPlaces<Stand>;
  private readonly bySeat: ReadonlyMap<SeatId, HiddenPerson>;
  /** Whether a name is written otherwise in Latin-1 than in UTF-8. */
  private readonly hasAccents: boolean;
  /** With one of them an event may be told otherwise. */
  private readonly telling: LineWords;

  /**
   * @param contents where the files have gone whose contents are told with pseudonyms: from the digest of what was in
   *   them to that of what is
   * @param others who keep their names, also where these have a hidden one in them
   */
  constructor(
    people: readonly HiddenPerson[],
    private readonly contents: ReadonlyMap<Digest, Digest> = new Map(),
    others: readonly string[] = [],
  ) {
    this.bySeat = new Map(people.map((person) => [person.seat, person]));
    const signs: Sign<Stand>[] = [];
    for (const { names, pseudonym } of people) {
      for (const [index, name] of names.entries()) {
        // What stood under two names stays two things: `ana/web` and `anna/web` of somebody who was renamed.
        const former = index === names.length - 1 ? '' : String.fromCharCode(97 + (index % 26));
        signs.push(...this.learn(name, { pseudonym: pseudonym + former }));
      }
    }
    const kept = new Set(others.flatMap(partsOf));
    for (const name of others) signs.push(...this.learn(name, { pseudonym: null }));
    for (const { names, pseudonym } of people) {
      for (const part of names.flatMap(partsOf)) {
        if (part.length >= PART && !kept.has(part)) this.spell([part], { pseudonym });
      }
      for (const part of names.flatMap(lettersOf)) {
        if (isUnparted(part) && !kept.has(foldedWord(part))) signs.push({ sign: part, person: { pseudonym } });
      }
    }
    for (const found of this.spellings.values()) found.sort((a, b) => b.words.length - a.words.length);
    this.signs = new SignPlaces(signs);
    this.hasAccents = people.some(({ names }) => names.some((name) => /[\u00a0-\u00ff]/.test(name.normalize('NFC'))));
    const digests = [...contents.keys()].map((digest) => digest.replace(/^sha256:/, ''));
    this.telling = new LineWords([...NAMING, ...this.spellings.keys(), ...signs.map(({ sign }) => sign), ...digests]);
  }

  /** The name that is shown of a seat: the pseudonym of who is hidden, else the name. */
  nameOf(seat: SeatId, name: string): string {
    return this.bySeat.get(seat)?.pseudonym ?? name;
  }

  /** The text itself when nobody is named in it. */
  text(text: string): string {
    if (text.length > SHORT) return this.toldText(text);
    const known = this.told.get(text);
    if (known !== undefined) return known;
    if (this.told.size === MOST_TOLD) this.told.clear();
    const told = this.toldText(text);
    this.told.set(text, told);
    return told;
  }

  private toldText(text: string): string {
    const signed = put(text, null, this.signs.in(text));
    const told = put(signed, null, namePlaces(signed, this.spellings));
    // And where it is read as what escapes stand for.
    const read = unescaped(told);
    if (!read) return told;
    const toldSigns = put(told, read, this.signs.in(read.text));
    const again = toldSigns === told ? read : unescaped(toldSigns);
    return again ? put(toldSigns, again, namePlaces(again.text, this.spellings)) : toldSigns;
  }

  /** Whether an event may be told otherwise than this JSON says it: where not, it need not be parsed. */
  mayTell(json: string): boolean {
    return this.telling.mayBeIn(json);
  }

  /** An event, or any other value of JSON, as it is told; the value itself when nobody is named in it. */
  event<T>(event: T): T {
    return this.value(event, '', false) as T;
  }

  overview(overview: RecordingOverview): RecordingOverview {
    const { seats, markers, density } = overview;
    const byImage = Object.entries(density.byImage).map(([image, counts]) => [this.text(image), counts]);
    return {
      ...overview,
      seats: seats.map((seat) => ({ ...seat, name: this.nameOf(seat.id, seat.name) })),
      markers: this.event(markers),
      density: { ...density, byImage: Object.fromEntries(byImage) },
    };
  }

  /** The bytes of a file, the same object when nobody is named in them. */
  bytes(bytes: Uint8Array): Uint8Array {
    const text = utf8(bytes);
    if (text !== null) {
      const told = this.text(text);
      return told === text ? bytes : new TextEncoder().encode(told);
    }
    // Names stand among other bytes in UTF-8, or in Latin-1.
    const among = textOfBytes(bytes);
    const told = this.text(among);
    const between = told === among ? bytes : bytesOfText(told);
    if (!this.hasAccents) return between;
    const letters = latin1(between);
    const toldLetters = this.text(letters);
    return toldLetters === letters ? between : Uint8Array.from(toldLetters, (letter) => letter.charCodeAt(0));
  }

  /** The bytes of a layer's listing, which stays one: sorted by its paths as they then are. */
  listing(bytes: Uint8Array): Uint8Array {
    const before = decodeListing(bytes);
    if (!before) return this.bytes(bytes);
    const rows = [...before];
    const told = this.event(rows);
    return told === rows ? bytes : encodeListing(new Map(told));
  }

  /** Answers what of it is to be found as a sign. */
  private learn(name: string, person: Stand): Sign<Stand>[] {
    const words = wordsOf(name);
    // Punctuation says nothing of anybody.
    if (words.length === 0) return /^[\p{ASCII}\p{M}]*$/u.test(name) ? [] : [{ sign: bare(name), person }];
    if (isOfOrdinary(words)) return [];
    for (const spelling of [words, wordsOf(withDigraphs(name)), wordsOf(slugOf(name))]) {
      if (spelling.length === 0) continue;
      this.spell(spelling, person);
      // Of initials no word is made: `A B` is not `ab`.
      if (spelling.some((word) => word.length > 1)) this.spell([spelling.join('')], person);
    }
    return isUnparted(name) ? [bare(name), lettersOf(name).join('')].map((sign) => ({ sign, person })) : [];
  }

  private spell(words: readonly string[], person: Stand): void {
    const [first = ''] = words;
    if (words.length === 1 && isOrdinary(first)) return;
    const known = this.spellings.get(first) ?? [];
    // Of two who are called the same, the first one is meant; who is called so alone, before who is called so among others.
    if (known.some((spelling) => spelling.words.join(' ') === words.join(' '))) return;
    this.spellings.set(first, [...known, { words, person }]);
  }

  private value(value: unknown, key: string, chosen: boolean): unknown {
    if (typeof value === 'string') {
      if (!chosen && ENGINES_OWN.has(key) && OWN_WORD.test(value)) return value;
      return this.contents.get(value as Digest) ?? this.text(value);
    }
    if (Array.isArray(value)) return this.list(value, key, chosen);
    if (value !== null && typeof value === 'object') return this.record(value, key, chosen);
    return value;
  }

  private list(values: readonly unknown[], key: string, chosen: boolean): readonly unknown[] {
    const told = values.map((value) => this.value(value, key, chosen));
    return told.some((value, index) => value !== values[index]) ? told : values;
  }

  private record(before: object, key: string, chosen: boolean): object {
    const inside = chosen || CHOSEN_KEYS.has(key);
    let changed = false;
    const entries = Object.entries(before).map(([name, value]) => {
      const toldName = inside ? this.text(name) : name;
      const seat = name === 'name' ? namedSeat(before) : null;
      const toldValue = seat === null ? this.value(value, name, inside) : this.nameOf(seat, `${value}`);
      changed ||= toldName !== name || toldValue !== value;
      return [toldName, toldValue];
    });
    return changed ? Object.fromEntries(entries) : before;
  }
}

/**
 * A text with pseudonyms in its places.
 * @param read as what the text was read in which the places are; null: as it is
 */
function put(text: string, read: Unescaped | null, places: readonly Place<Stand>[]): string {
  let result = '';
  let end = 0;
  for (const { from, to, person } of places) {
    if (person.pseudonym === null) continue;
    const place = read?.placeOf(from, to) ?? { from: isEscape(text, from) ? from + 1 : from, to };
    const colours = text.slice(place.from, place.to).match(COLOURS) ?? [];
    const name = (read?.text ?? text).slice(from, to);
    result += text.slice(end, place.from) + oneWord(person.pseudonym, name) + colours.join('');
    end = place.to;
  }
  return end === 0 ? text : result + text.slice(end);
}

/** Whether the first letter of a name is that of an end of a line or the like: without it, a string would be none any more. */
function isEscape(text: string, at: number): boolean {
  return text[at - 1] === '\\' && /[bfnrt]/.test(text[at] ?? '');
}

/** Whose name a record's `name` is: that of a seat, or the new one of `seat.renamed`; null for those of things. */
function namedSeat(record: object): SeatId | null {
  const { type, seat, id, role, look } = record as Record<string, unknown>;
  if (type === 'seat.renamed') return `${seat}`;
  return typeof role === 'string' && typeof look === 'number' ? `${id}` : null;
}

function wordsOf(name: string): string[] {
  return lettersOf(name).map(foldedWord);
}

/** The words of a name as they are written there; a mark that varies an emoji is none. */
function lettersOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+/gu)?.filter((word) => /[\p{L}\p{N}]/u.test(word)) ?? [];
}

/** Without the quotes and brackets around it, which belong to whatever else they stand in. */
function bare(name: string): string {
  return name.replace(/^[^\P{ASCII}\p{L}\p{N}]+|[^\P{ASCII}\p{L}\p{N}]+$/gu, '');
}

/** Words that are taken for a name: those in it, and as what they are written in ASCII. */
function partsOf(name: string): string[] {
  return [...wordsOf(name), ...wordsOf(withDigraphs(name))];
}

function withDigraphs(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => DIGRAPHS[letter] ?? letter);
}

/** `Hello World`; but a name that is somebody else's pseudonym would be taken for that. */
function isOfOrdinary(words: readonly string[]): boolean {
  if (STANDING.has(words[0] ?? '')) return false;
  return words.every((word) => ORDINARY_WORDS.has(word) || /^\d+$/.test(word));
}

/** Seats and terminals are numbered, too. */
function isOrdinary(word: string): boolean {
  return word.length < 2 || /^\d+$/.test(word) || /^[st]\d+$/.test(word) || ORDINARY_WORDS.has(word);
}

/** A pseudonym where a name stands among other words: `Student-7`, and as small or as large as the name is there. */
function oneWord(pseudonym: string, name: string): string {
  const word = pseudonym.replaceAll(' ', '-');
  if (name === name.toLowerCase()) return word.toLowerCase();
  return name.length > 1 && name === name.toUpperCase() ? word.toUpperCase() : word;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
