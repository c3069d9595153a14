import { BOUNDS } from './bounds';

/**
 * What is too large about a thing that somebody makes, in the room's own voice, or null.
 *
 * @param things what it is, many of it: `containers`
 * @param lists what may have many entries, by what the entries are: `labels`
 * @param others all else that may be long
 */
export function sizeMistake(
  things: string,
  lists: Readonly<Record<string, readonly unknown[] | undefined>>,
  others: readonly unknown[] = [],
): string | null {
  let characters = charactersOf(others);
  for (const what in lists) {
    const list = lists[what];
    if (list === undefined || list.length === 0) continue;
    if (list.length > BOUNDS.entries) return `this room's ${things} have at most ${BOUNDS.entries} ${what} each`;
    characters += charactersOf(list);
  }
  if (characters <= BOUNDS.settings) return null;
  return `this room's ${things} have at most ${BOUNDS.settings} characters of settings each`;
}

/** What is too long about the name of a thing, or null. */
export function nameMistake(things: string, name: string): string | null {
  return name.length > BOUNDS.name ? `this room's ${things} have names of at most ${BOUNDS.name} characters` : null;
}

/** Of all texts in a value of the Engine API, keys included. */
function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  if (Array.isArray(value)) for (const item of value) sum += charactersOf(item);
  else for (const [key, item] of Object.entries(value)) sum += key.length + charactersOf(item);
  return sum;
}
