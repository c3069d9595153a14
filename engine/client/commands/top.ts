import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';
import { tabTable } from '../format/tab-table';

export const top = command({
  summary: 'Display the running processes of a container',
  usage: 'CONTAINER [ps OPTIONS]',
  aliases: 'docker container top, docker top',
  takes: atLeast(1),
  interspersed: false,
  completes: ['running container', null],
  run: ({ cli, args: [name = '', ...options] }) => {
    const listed = cli.daemon.containerTop(name);
    if (!listed.ok) return daemonError(cli, listed.error);
    const { titles, processes } = chosenColumns(listed.value, options);
    const lines = [titles, ...processes].map((cells) => `${cells.join('\t')}\n`);
    cli.out(tabTable(lines.join(''), { minimum: 20, padding: 3 }));
    return 0;
  },
});

interface Listing {
  titles: string[];
  processes: string[][];
}

/** `-o pid,comm`: the columns that the listing has under another name or order; `comm` is the program alone. */
function chosenColumns({ titles, processes }: Listing, options: readonly string[]): Listing {
  const at = options.findIndex((option) => option.startsWith('-o') || option.startsWith('o'));
  const text = at < 0 ? '' : (options[at] ?? '').replace(/^-?o/, '') || (options[at + 1] ?? '');
  if (text === '') return { titles, processes };
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const columns = names.map((name) => titles.indexOf(COLUMNS[name] ?? name.toUpperCase()));
  const cell = (cells: readonly string[], n: number) => {
    const content = cells[columns[n] ?? -1] ?? '-';
    return names[n] === 'comm' ? (content.split(' ')[0]?.split('/').at(-1) ?? '') : content;
  };
  return {
    titles: names.map((name) =>
      name === 'comm' || name === 'args' ? 'COMMAND' : name === 'user' ? 'USER' : name.toUpperCase(),
    ),
    processes: processes.map((cells) => names.map((_, n) => cell(cells, n))),
  };
}

const COLUMNS: Readonly<Record<string, string>> = { user: 'UID', comm: 'CMD', args: 'CMD', cmd: 'CMD', start: 'STIME' };
