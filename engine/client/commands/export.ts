import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { text } from '../flags/kinds';
import { cannotWriteArchive, writeHostArchive } from '../host-archive';

export const exportContainer = command({
  summary: "Export a container's filesystem as a tar archive",
  usage: '[OPTIONS] CONTAINER',
  aliases: 'docker container export, docker export',
  flags: { output: text('Write to a file, instead of STDOUT', { short: 'o', completes: 'file' }) },
  takes: exactly(1),
  completes: ['container'],
  run: ({ cli, flags, args: [name = ''] }) => {
    if (flags.output === '' && cli.isTerminal) {
      cli.err('cowardly refusing to save to a terminal. Use the -o flag or redirect\n');
      return 1;
    }
    const refused = flags.output === '' ? null : cannotWriteArchive(cli, flags.output);
    if (refused !== null) {
      cli.err(`failed to export container: ${refused}\n`);
      return 1;
    }
    const exported = cli.daemon.containerExport(name);
    if (!exported.ok) return daemonError(cli, exported.error);
    if (flags.output === '') {
      cli.outBytes(exported.value);
      return 0;
    }
    const failed = writeHostArchive(cli, flags.output, exported.value);
    if (failed !== null) cli.err(`failed to export container: ${failed}\n`);
    return failed === null ? 0 : 1;
  },
});
