import { isReadable } from './is-readable';
import { LIMITS } from './limits';
import { withoutLookAlikes } from './look-alikes';

/** Control characters, the blank of Braille, and the marks that switch the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\ufeff]/gu;
/** What joins, parts and varies the letters beside it (family emoji, Persian, Hindi). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A name as it may be shown: one line of visible characters, at most {@link LIMITS.name} of them, composed. Empty when
 * nothing visible is left. Names are text everywhere and never markup, so `<` stays what it is.
 */
export function cleanName(raw: string): string {
  const visible = raw.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
  let name = '';
  let characters = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(visible)) {
    // A letter under a tower of combining marks would cover the lines around it.
    name += [...segment].slice(0, 12).join('');
    characters += 1;
    if (characters === LIMITS.name) break;
  }
  return isReadable(name) ? name.trim() : '';
}

/** `name`, or `name 2`, `name 3` … when others look the same. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  if (!used.has(folded(name))) return name;
  for (let n = 2; ; n += 1) {
    const candidate = `${name} ${n}`;
    if (!used.has(folded(candidate))) return candidate;
  }
}

function folded(name: string): string {
  return withoutLookAlikes(name.normalize('NFKC').replace(UNSEEN, '').toLowerCase());
}
