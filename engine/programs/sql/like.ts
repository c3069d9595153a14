/** SQL's pattern: `%` for any text, `_` for a letter, a backslash before what counts as itself. */
export function like(subject: string, pattern: string): boolean {
  const parts = [...pattern.matchAll(/\\([\s\S])|([\s\S])/g)].map(([, literal, plain]) => ({
    letter: literal ?? plain,
    wild: literal === undefined,
  }));
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < subject.length) {
    const part = parts[p];
    if (part?.wild && part.letter === '%') {
      star = p;
      from = t;
      p += 1;
    } else if (part && ((part.wild && part.letter === '_') || part.letter === subject[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      from += 1;
      t = from;
      p = star + 1;
    } else return false;
  }
  while (parts[p]?.wild && parts[p]?.letter === '%') p += 1;
  return p === parts.length;
}
