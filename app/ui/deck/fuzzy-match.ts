/**
 * How well letters typed in haste find a name: 0 for not at all, more for a better match. Letters must come in the
 * order of the name; those that begin its words, and those that stand together, count more.
 */
export function fuzzyMatch(typed: string, name: string): number {
  const wanted = plain(typed);
  const letters = plain(name);
  if (wanted === '') return 1;
  const whole = letters.indexOf(wanted);
  if (whole >= 0) return 1_000 - whole - letters.length / 100 + (isBeginning(letters, whole) ? 500 : 0);
  let at = -1;
  let score = 1;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    const next = letters.indexOf(letter, at + 1);
    if (next < 0) return 0;
    score += next === at + 1 ? 8 : isBeginning(letters, next) ? 6 : 1;
    at = next;
  }
  return score;
}

function isBeginning(letters: string, at: number): boolean {
  return at === 0 || letters[at - 1] === ' ';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
