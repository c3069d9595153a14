import { atLeast, command } from '../../command';
import { daemonError } from '../../daemon-error';
import { toggle } from '../../flags/kinds';

export const networkRm = command({
  summary: 'Remove one or more networks',
  usage: 'NETWORK [NETWORK...]',
  aliases: 'docker network rm, docker network remove',
  flags: { force: toggle('Do not error if the network does not exist', { short: 'f' }) },
  takes: atLeast(1),
  completes: ['network'],
  run: ({ cli, flags, args }) => {
    let code = 0;
    for (const name of args) {
      const removed = cli.daemon.networkRemove(name);
      if (removed.ok) cli.out(`${name}\n`);
      else if (!flags.force || removed.error.status !== 404) {
        daemonError(cli, removed.error);
        code = 1;
      }
    }
    // The real client says so once more (docker-facts §3.3).
    if (code !== 0) cli.err('exit status 1\n');
    return code;
  },
});
