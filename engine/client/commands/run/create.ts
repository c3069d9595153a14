import { atLeast, command } from '../../command';
import { daemonError } from '../../daemon-error';
import { text } from '../../flags/kinds';
import { ABSENT_CONTAINER_FLAGS } from './absent-container-flags';
import { CONTAINER_FLAGS } from './container-flags';
import { createRequest } from './create-request';
import { createWithPull } from './create-with-pull';
import { pullPolicyMistake } from './pull-policy';

export const create = command({
  summary: 'Create a new container',
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  aliases: 'docker container create, docker create',
  flags: {
    ...CONTAINER_FLAGS,
    ...ABSENT_CONTAINER_FLAGS,
    // The stray bar is in docker 28.2.2's own help.
    pull: text('Pull image before creating ("always", "|missing", "never")', {
      initial: 'missing',
      completes: 'pull policy',
    }),
  },
  takes: atLeast(1),
  interspersed: false,
  completes: ['image', null],
  *run(call) {
    const { cli, flags } = call;
    const policy = pullPolicyMistake(flags.pull);
    const request = policy === null ? createRequest(call) : { ok: false as const, error: policy };
    if (!request.ok) {
      cli.err(`docker: ${request.error}\n\nRun 'docker create --help' for more information\n`);
      return 125;
    }
    const created = yield* createWithPull(cli, request.value, flags);
    if (created.ok) {
      cli.out(`${created.value.id}\n`);
      return 0;
    }
    const { error } = created;
    if (error.by === 'daemon') return daemonError(cli, error.error);
    cli.err(`${error.message}\n`);
    return 1;
  },
});
