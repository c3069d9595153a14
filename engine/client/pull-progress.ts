import type { Progress } from '../daemon/api/progress';
import type { Cli } from './cli';
import { progressBar } from './progress-bar';

/** Prints the stream of a pull or a push: with bars that are drawn anew on a terminal, else a line for each new status. */
export function transferProgress(cli: Cli, print: (text: string) => void): Progress {
  return cli.isTerminal ? drawnLines(print, cli.columns) : statusLines(print);
}

/** As docker does without a terminal: no line for a bar (docker-facts §8.5). */
function statusLines(print: (text: string) => void): Progress {
  return ({ id, status, progressDetail }) => {
    if (progressDetail && (progressDetail.current > 0 || progressDetail.total > 0)) return;
    print(id === undefined ? `${status}\n` : `${id}: ${status}\n`);
  };
}

/**
 * As docker does on a terminal, movement by movement: every layer has a line of its own, to which the cursor goes up
 * and from which it comes back (tried with the client of 28.2.2 on a terminal of 120 columns).
 */
function drawnLines(print: (text: string) => void, columns: number | null): Progress {
  const rows = new Map<string, number>();
  return ({ id, status, progressDetail }) => {
    if (id === undefined || status.startsWith('Pulling from ')) {
      rows.clear();
      print(id === undefined ? `${status}\n` : `${id}: ${status}\n`);
      return;
    }
    const known = rows.get(id);
    const row = known ?? rows.size;
    if (known === undefined) rows.set(id, row);
    const up = rows.size - row;
    const bar = progressDetail && progressDetail.total > 0 ? progressBar(progressDetail, columns) : '';
    const begin = known === undefined ? '\n' : '';
    print(`${begin}\u001b[${up}A\u001b[2K\r${id}: ${status} ${bar}\r\u001b[${up}B`);
  };
}
