import { shortId } from '../../model/digest';
import { command, none } from '../command';
import { absent, text, toggle } from '../flags/kinds';
import { readHostArchive } from '../host-archive';
import { progressBar } from '../progress-bar';

export const load = command({
  summary: 'Load an image from a tar archive or STDIN',
  usage: '[OPTIONS]',
  aliases: 'docker image load, docker load',
  flags: {
    input: text('Read from tar archive file, instead of STDIN', { short: 'i', completes: 'file' }),
    platform: absent(
      'string',
      'Load only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      { missing: 'other platforms' },
    ),
    quiet: toggle('Suppress the load output', { short: 'q' }),
  },
  takes: none,
  run: ({ cli, flags }) => {
    if (flags.input === '' && cli.isTerminal && cli.stdinBytes.length === 0) {
      cli.err('requested load from stdin, but stdin is empty\n');
      return 1;
    }
    const read = flags.input === '' ? { ok: true as const, value: cli.stdinBytes } : readHostArchive(cli, flags.input);
    if (!read.ok) {
      cli.err(`${read.error}\n`);
      return 1;
    }
    const showsBars = cli.isTerminal && !flags.quiet;
    const loaded = cli.daemon.imageLoad(read.value, (message) => {
      if ('stream' in message) cli.out(message.stream);
      else if (showsBars) {
        const whole = { current: message.size, total: message.size };
        cli.out(`${shortId(message.layer)}: Loading layer ${progressBar(whole, cli.columns)}\n`);
      }
    });
    // The error of a stream comes as it is (docker-facts §2.5).
    if (!loaded.ok) cli.err(`${loaded.error}\n`);
    return loaded.ok ? 0 : 1;
  },
});
