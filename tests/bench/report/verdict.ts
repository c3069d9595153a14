import { number, spread, summary } from './summary';
import { table } from './table';

/** A figure beside its target (design §12). */
export interface Verdict {
  what: string;
  /** One a round. */
  figures: readonly number[];
  target: number;
  sense: 'at most' | 'at least';
  unit: string;
}

/** Prints each figure, round by round, beside what it should be; the median decides. */
export function printVerdicts(verdicts: readonly Verdict[]): void {
  const rows = verdicts.map((verdict) => {
    const { what, figures, target, sense, unit } = verdict;
    const digits = target >= 100 ? 0 : 2;
    return [
      what,
      `${spread(figures, digits)} ${unit}`,
      `${sense} ${number(target, digits)}`,
      met(verdict) ? 'met' : 'MISSED',
      figures.map((figure) => number(figure, digits)).join(' '),
    ];
  });
  console.log(`\n${table(['figure', 'median [min – max]', 'target', '', 'round by round'], rows)}\n`);
}

function met({ figures, target, sense }: Verdict): boolean {
  const { median } = summary(figures);
  return sense === 'at most' ? median <= target : median >= target;
}
