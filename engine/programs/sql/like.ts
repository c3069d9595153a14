import { matchesParts, type PatternPart } from '../star-pattern';

/** SQL's pattern: `%` for any text, `_` for a letter, a backslash before what counts as itself. */
export function like(subject: string, pattern: string): boolean {
  const parts = [...pattern.matchAll(/\\([\s\S])|([\s\S])/g)].map(([, literal, plain]): PatternPart => {
    if (literal !== undefined) return (letter) => letter === literal;
    if (plain === '%') return null;
    return (letter) => plain === '_' || letter === plain;
  });
  return matchesParts(parts, subject);
}
