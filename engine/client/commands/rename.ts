import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';

export const rename = command({
  summary: 'Rename a container',
  usage: 'CONTAINER NEW_NAME',
  aliases: 'docker container rename, docker rename',
  takes: exactly(2),
  completes: ['container', null],
  run: ({ cli, args }) => {
    const [from = '', to = ''] = args.map((arg) => arg.trim());
    if (from === '' || to === '') {
      cli.err('Error: Neither old nor new names may be empty\n');
      return 1;
    }
    const result = cli.daemon.containerRename(from, to);
    if (result.ok) return 0;
    daemonError(cli, result.error);
    cli.err(`Error: failed to rename container named ${from}\n`);
    return 1;
  },
});
