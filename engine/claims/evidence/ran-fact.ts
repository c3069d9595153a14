import type { ClassFacts } from './class-facts';
import type { FactOf } from './fact';

/** Where one command of a line ends and another begins. */
const BETWEEN = /&&|\|\||[;|&]|\b(?:do|then)\b/;

/** The lines that went well and in which a command fits. */
export function ranFact(facts: ClassFacts, pattern: RegExp): FactOf<'line'>[] {
  const fits = (line: string) => pattern.test(line) || line.split(BETWEEN).some((it) => pattern.test(it.trimStart()));
  return facts.of('line').filter(({ line, ok }) => ok && fits(line));
}

/** The lines that fit and were refused with such a complaint. */
export function refusedFact(facts: ClassFacts, complaint: RegExp): FactOf<'line'>[] {
  return facts.of('line').filter((line) => complaint.test(line.complaint));
}

/** What lines that went well have named in their output, one by one. */
export function namedIn(facts: ClassFacts, what: 'kernels' | 'hosts'): (FactOf<'line'> & { name: string })[] {
  return facts.of('line').flatMap((line) => (line.ok ? line[what].map((name) => ({ ...line, name })) : []));
}
