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
    const listed = cli.daemon.containerTop(name, options);
    if (!listed.ok) return daemonError(cli, listed.error);
    const { titles, processes } = listed.value;
    const lines = [titles, ...processes].map((cells) => `${cells.join('\t')}\n`);
    cli.out(tabTable(lines.join(''), { minimum: 20, padding: 3 }));
    return 0;
  },
});
