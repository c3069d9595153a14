import type { Fact } from './fact';

/** Those facts that came after the first of the others with a same key. A fact may have several keys. */
export function after<F extends Fact, O extends Fact>(
  facts: readonly F[],
  others: readonly O[],
  keys: (fact: F | O) => readonly string[],
): F[] {
  const first = new Map<string, number>();
  for (const other of others) {
    for (const key of keys(other)) first.set(key, Math.min(other.seq, first.get(key) ?? other.seq));
  }
  return facts.filter((fact) => keys(fact).some((key) => (first.get(key) ?? fact.seq) < fact.seq));
}
