import { archiveOutput } from '../archive-output';
import { command, exactly } from '../command';
import { text } from '../flags/kinds';

export const exportContainer = command({
  summary: "Export a container's filesystem as a tar archive",
  usage: '[OPTIONS] CONTAINER',
  aliases: 'docker container export, docker export',
  flags: { output: text('Write to a file, instead of STDOUT', { short: 'o', completes: 'file' }) },
  takes: exactly(1),
  completes: ['container'],
  run: ({ cli, flags, args: [name = ''] }) =>
    archiveOutput(cli, flags.output, 'export container', () => cli.daemon.containerExport(name)),
});
