import { archiveOutput } from '../archive-output';
import { atLeast, command } from '../command';
import { absent, text } from '../flags/kinds';

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
  run: ({ cli, flags, args }) => archiveOutput(cli, flags.output, 'save image', () => cli.daemon.imageSave(args)),
});
