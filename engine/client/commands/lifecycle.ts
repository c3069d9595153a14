import { refuse } from '../../model/result';
import { begun } from '../../room/conversation';
import type { Cli } from '../cli';
import { atLeast, command } from '../command';
import { daemonError, NO_NAME_TO_REMOVE } from '../daemon-error';
import { eachTarget, eachTargetAtOnce } from '../each-target';
import { text, toggle, whole } from '../flags/kinds';

const STOPPING = {
  signal: text('Signal to send to the container', { short: 's', completes: 'signal' }),
  timeout: whole('Seconds to wait before killing the container', { short: 't' }),
  time: whole('Seconds to wait before killing the container', { hidden: true, deprecated: 'use --timeout instead' }),
};

interface StopFlags {
  signal: string;
  timeout: number;
  time: number;
}

/** What the daemon is asked for; absent means the container's own settings. Null when the client has refused. */
function stopOptions(
  cli: Cli,
  flags: StopFlags,
  given: ReadonlySet<string>,
): { signal?: string; timeout?: number } | null {
  if (given.has('timeout') && given.has('time')) {
    cli.err('conflicting options: cannot specify both --timeout and --time\n');
    return null;
  }
  const seconds = given.has('timeout') ? flags.timeout : given.has('time') ? flags.time : undefined;
  return {
    ...(flags.signal === '' ? {} : { signal: flags.signal }),
    ...(seconds === undefined ? {} : { timeout: seconds }),
  };
}

export const stop = command({
  summary: 'Stop one or more running containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container stop, docker stop',
  flags: STOPPING,
  takes: atLeast(1),
  completes: ['running container'],
  run: ({ cli, flags, given, args }) => {
    const options = stopOptions(cli, flags, given);
    if (!options) return 1;
    return eachTargetAtOnce(cli, args, (name) => cli.daemon.containerStop(name, options));
  },
});

export const restart = command({
  summary: 'Restart one or more containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container restart, docker restart',
  flags: STOPPING,
  takes: atLeast(1),
  completes: ['container'],
  *run({ cli, flags, given, args }) {
    const options = stopOptions(cli, flags, given);
    if (!options) return 1;
    let code = 0;
    for (const name of args) {
      const result = yield* cli.daemon.containerRestart(name, options);
      if (result.ok) cli.out(`${name}\n`);
      else code = daemonError(cli, result.error);
    }
    for (const name of args) {
      const found = cli.daemon.containerFind(name);
      if (found.ok) yield* begun(found.value.id);
    }
    return code;
  },
});

export const kill = command({
  summary: 'Kill one or more running containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container kill, docker kill',
  flags: { signal: text('Signal to send to the container', { short: 's', completes: 'signal' }) },
  takes: atLeast(1),
  completes: ['running container'],
  run: ({ cli, flags, args }) =>
    eachTarget(cli, args, (name) => cli.daemon.containerKill(name, flags.signal === '' ? 'KILL' : flags.signal)),
});

export const pause = command({
  summary: 'Pause all processes within one or more containers',
  usage: 'CONTAINER [CONTAINER...]',
  aliases: 'docker container pause, docker pause',
  takes: atLeast(1),
  completes: ['running container'],
  run: ({ cli, args }) => eachTarget(cli, args, (name) => cli.daemon.containerPause(name)),
});

export const unpause = command({
  summary: 'Unpause all processes within one or more containers',
  usage: 'CONTAINER [CONTAINER...]',
  aliases: 'docker container unpause, docker unpause',
  takes: atLeast(1),
  completes: ['paused container'],
  run: ({ cli, args }) => eachTarget(cli, args, (name) => cli.daemon.containerUnpause(name)),
});

export const rm = command({
  summary: 'Remove one or more containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container rm, docker container remove, docker rm',
  flags: {
    force: toggle('Force the removal of a running container (uses SIGKILL)', { short: 'f' }),
    link: toggle('Remove the specified link', { short: 'l' }),
    volumes: toggle('Remove anonymous volumes associated with the container', { short: 'v' }),
  },
  takes: atLeast(1),
  completes: ['container'],
  run: ({ cli, flags, args }) => {
    let refused = false;
    const code = eachTarget(cli, args, (name) => {
      const clean = name.replace(/^\/+|\/+$/g, '');
      if (clean === '') {
        refused = true;
        return refuse(400, NO_NAME_TO_REMOVE);
      }
      const { force, volumes, link } = flags;
      const result = cli.daemon.containerRemove(clean, { force, volumes, link });
      if (!result.ok && result.error.status !== 404) refused = true;
      return result;
    });
    // With -f a container that is not there is told but is no failure (docker-facts §3.2).
    return flags.force && !refused ? 0 : code;
  },
});
