import type { ClassFacts } from './class-facts';
import type { FactOf } from './fact';

/** The lines that fit and went well. */
export function ranFact(facts: ClassFacts, pattern: RegExp): FactOf<'line'>[] {
  return facts.of('line').filter(({ line, ok }) => ok && pattern.test(line));
}

/** The lines that fit and were refused with such a complaint. */
export function refusedFact(facts: ClassFacts, complaint: RegExp): FactOf<'line'>[] {
  return facts.of('line').filter((line) => complaint.test(line.complaint));
}

/** What lines that went well have named in their output, one by one. */
export function namedIn(facts: ClassFacts, what: 'kernels' | 'hosts'): (FactOf<'line'> & { name: string })[] {
  return facts.of('line').flatMap((line) => (line.ok ? line[what].map((name) => ({ ...line, name })) : []));
}
