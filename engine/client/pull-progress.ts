import type { Progress } from '../daemon/api';

/**
 * Prints a stream of pull or push as docker does without a terminal: a line for each new status, none for bars
 * (docker-facts §8.5). Our terminal appends lines and cannot redraw them, so it gets the same.
 */
export function statusLines(print: (text: string) => void): Progress {
  return ({ id, status, progressDetail }) => {
    if (progressDetail && (progressDetail.current > 0 || progressDetail.total > 0)) return;
    print(id === undefined ? `${status}\n` : `${id}: ${status}\n`);
  };
}
