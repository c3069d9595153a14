import { stopped } from '../../room/conversation';
import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';

export const wait = command({
  summary: 'Block until one or more containers stop, then print their exit codes',
  usage: 'CONTAINER [CONTAINER...]',
  aliases: 'docker container wait, docker wait',
  takes: atLeast(1),
  completes: ['running container'],
  *run({ cli, args }) {
    let code = 0;
    for (const name of args) {
      const found = cli.daemon.containerFind(name);
      if (!found.ok) {
        code = daemonError(cli, found.error);
        continue;
      }
      cli.out(`${yield* stopped(found.value.id)}\n`);
    }
    return code;
  },
});
