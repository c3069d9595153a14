import { normalisePath } from '../model/path';

/**
 * What docker finds wrong with the text of a `.dockerignore`, or null: `syntax error in pattern`, as Go's `filepath.Match`
 * judges patterns, or an exclamation mark with nothing behind it.
 */
export function ignoreRulesMistake(rules: string): string | null {
  for (const line of rules.split(/\r?\n/)) {
    const rule = line.trim();
    if (line.startsWith('#') || rule === '') continue;
    if (/^!\s*$/.test(rule)) return 'illegal exclusion pattern: "!"';
    // Read as the path that it comes to: `[/]/..` is `[`.
    const pattern = rule.replace(/^!/, '').trim();
    if (!isPattern(pattern) || !isPattern(normalisePath(pattern))) return 'syntax error in pattern';
  }
  return null;
}

/** A backslash stands before something; a bracket is closed and has characters or ranges, smaller ends first. */
function isPattern(pattern: string): boolean {
  const character = String.raw`(?:\\[^]|[^\\\]-])`;
  const inside = new RegExp(`^\\[\\^?(?:${character}(?:-${character})?)+\\]`, 'u');
  for (let rest = pattern; rest !== ''; ) {
    const bracket = rest.startsWith('[') ? inside.exec(rest)?.[0] : undefined;
    if (rest.startsWith('[') && (bracket === undefined || !rangesRise(bracket))) return false;
    if (rest === '\\') return false;
    rest = rest.slice(bracket?.length ?? (rest.startsWith('\\') ? 2 : 1));
  }
  return true;
}

function rangesRise(bracket: string): boolean {
  const inside = bracket.replace(/^\[\^?/, '').slice(0, -1);
  return [...inside.matchAll(/\\?(.)(?:-\\?(.))?/gsu)].every(([, from = '', to = from]) => from <= to);
}
