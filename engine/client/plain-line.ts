import { parse } from 'shell-quote';

/**
 * The words of a shell line that is one simple `docker` command without anything a shell would interpret, `docker`
 * first; null for every other line, which the sandbox's shell then runs. Quotes are fine, except where a quoted text
 * holds what only a shell can read (variables, escapes, line ends).
 *
 * It decides by characters first and lets shell-quote split only what is left: a wrong null costs a little time, a
 * wrong answer would run another command than was typed.
 */
export function plainDockerLine(line: string): string[] | null {
  // Whoever may use Docker gains nothing by being root.
  const trimmed = line.replace(/^[ \t]+|[ \t]+$/g, '').replace(/^sudo[ \t]+(?=docker(?:[ \t]|$))/, '');
  if (!/^docker(?:[ \t]|$)/.test(trimmed)) return null;
  // Without quotes there is nothing left to read but words.
  if (UNQUOTED.test(trimmed)) return trimmed.split(/[ \t]+/);
  // shell-quote takes a backslash before a quote for an escape even where shells do not.
  if (!quotesAreSimple(trimmed) || trimmed.includes("\\'")) return null;
  const words = parse(trimmed);
  const argv = words.filter((word) => typeof word === 'string');
  return argv.length === words.length ? argv : null;
}

/** Characters with no meaning to a shell, outside of quotes. */
const BARE = /^[\w \t@%+=:,./^-]$/;
const UNQUOTED = /^[\w \t@%+=:,./^-]*$/;

function quotesAreSimple(line: string): boolean {
  let quote = '';
  for (const character of line) {
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '\n' || character === '\r') return false;
      else if (quote === '"' && '$`!\\'.includes(character)) return false;
    } else if (character === '"' || character === "'") quote = character;
    else if (!BARE.test(character) && !isForeignLetter(character)) return false;
  }
  return quote === '';
}

/** Beyond ASCII, and not one of the spaces there, at which shells do not split words. */
function isForeignLetter(character: string): boolean {
  return character > '\u007f' && !/\s/.test(character);
}
