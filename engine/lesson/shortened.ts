import type { Mistakes } from './mistakes';

/** What no lesson needs, and what would take a parser long. */
const LONGEST_LINE = 2_000;

/** The line, or as much of it as a line may have; then that is told. */
export function shortened(line: string, number: number, mistakes: Mistakes): string {
  if (line.length <= LONGEST_LINE) return line;
  mistakes.add(number, `This line has ${line.length} characters; ${LONGEST_LINE} at most.`);
  return line.slice(0, LONGEST_LINE);
}
