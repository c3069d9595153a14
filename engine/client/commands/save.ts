import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';
import { absent, text } from '../flags/kinds';
import { cannotWriteArchive, writeHostArchive } from '../host-archive';

export const save = command({
  summary: 'Save one or more images to a tar archive (streamed to STDOUT by default)',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  aliases: 'docker image save, docker save',
  flags: {
    output: text('Write to a file, instead of STDOUT', { short: 'o', completes: 'file' }),
    platform: absent(
      'string',
      'Save only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      { missing: 'other platforms' },
    ),
  },
  takes: atLeast(1),
  completes: ['image'],
  run: ({ cli, flags, args }) => {
    if (flags.output === '' && cli.isTerminal) {
      cli.err('cowardly refusing to save to a terminal. Use the -o flag or redirect\n');
      return 1;
    }
    const refused = flags.output === '' ? null : cannotWriteArchive(cli, flags.output);
    if (refused !== null) {
      cli.err(`failed to save image: ${refused}\n`);
      return 1;
    }
    const saved = cli.daemon.imageSave(args);
    if (!saved.ok) return daemonError(cli, saved.error);
    if (flags.output === '') {
      cli.outBytes(saved.value);
      return 0;
    }
    const failed = writeHostArchive(cli, flags.output, saved.value);
    if (failed !== null) cli.err(`failed to save image: ${failed}\n`);
    return failed === null ? 0 : 1;
  },
});
