import type { Conversation } from '../../../room/conversation';
import { type Call, command, exactly } from '../../command';
import { labelPairs } from '../run/environment';
import { contextLine } from './context-size';
import { BUILD_FLAGS } from './flags';
import { contextFromFolder, contextFromStdin } from './read-context';

export const build = command({
  summary: 'Build an image from a Dockerfile',
  usage: '[OPTIONS] PATH | URL | -',
  aliases: 'docker image build, docker build, docker builder build',
  flags: BUILD_FLAGS,
  takes: exactly(1),
  completes: ['directory'],
  run: buildImage,
});

function* buildImage({ cli, flags, args: [place = ''] }: Call<typeof BUILD_FLAGS>): Conversation<number> {
  if (!flags.rm) {
    cli.err('docker build: real Docker has "--rm=false", but this room always removes intermediate containers\n');
    return 125;
  }
  if (/^(https?:\/\/|git:\/\/|git@|github\.com\/)/.test(place)) {
    cli.err('unable to prepare context: this room has no Internet to fetch a build context from\n');
    return 1;
  }
  if (place === '-' && flags.file === '-') {
    cli.err("invalid argument: can't use stdin for both build context and dockerfile\n");
    return 1;
  }
  const context =
    place === '-' ? { ok: true as const, value: contextFromStdin(cli) } : contextFromFolder(cli, place, flags.file);
  if (!context.ok) {
    cli.err(`unable to prepare context: ${context.error}\n`);
    return 1;
  }
  const { dockerfile, files } = context.value;
  let log = '';
  const print = (text: string) => {
    if (flags.quiet) log += text;
    else cli.out(text);
  };
  print(contextLine(files));
  const outcome = yield* cli.daemon.imageBuild(
    {
      dockerfile,
      context: files,
      tags: flags.tag,
      buildArgs: flags['build-arg'].map((pair) => buildArg(pair, cli.env)),
      labels: labelPairs(flags.label),
      target: flags.target === '' ? null : flags.target,
      noCache: flags['no-cache'],
      pull: flags.pull,
    },
    { stream: print },
  );
  if (outcome.ok) {
    if (flags.quiet) cli.out(`${outcome.image}\n`);
    return 0;
  }
  // With -q a failed build shows on standard error all that it kept to itself (docker-facts §12).
  cli.err(log);
  cli.err(outcome.kind === 'refused' ? `Error response from daemon: ${outcome.message}\n` : `${outcome.message}\n`);
  return outcome.kind === 'refused' ? 1 : outcome.code;
}

/** A bare name takes the shell's value; without one it is passed on as not given. */
function buildArg(pair: string, env: readonly string[]): readonly [name: string, value: string | null] {
  const at = pair.indexOf('=');
  if (at >= 0) return [pair.slice(0, at), pair.slice(at + 1)];
  const own = env.find((known) => known.startsWith(`${pair}=`));
  return [pair, own === undefined ? null : own.slice(pair.length + 1)];
}
