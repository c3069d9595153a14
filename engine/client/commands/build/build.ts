import type { Conversation } from '../../../room/conversation';
import { type Call, command, exactly } from '../../command';
import { transferProgress } from '../../pull-progress';
import { platformMistake } from '../run/platform';
import { buildRequest } from './build-request';
import { contextLine } from './context-size';
import { BUILD_FLAGS } from './flags';
import { contextFromFolder, contextFromStdin, IGNORE_RULES } from './read-context';
import { remotePlace } from './remote-place';
import { writeIidFile } from './write-iid-file';

/** The classic builder. `docker build` is this one unless DOCKER_BUILDKIT says otherwise. */
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
  const remote = remotePlace(place);
  if (remote !== null) {
    cli.err(`unable to prepare context: ${remote}\n`);
    return 1;
  }
  if (place === '-' && flags.file === '-') {
    cli.err("invalid argument: can't use stdin for both build context and dockerfile\n");
    return 1;
  }
  const foreign = platformMistake(flags.platform, 'Error response from daemon: ');
  if (foreign !== null) {
    cli.err(`${foreign}\n`);
    return 1;
  }
  const context = place === '-' ? contextFromStdin(cli, flags.file) : contextFromFolder(cli, place, flags.file);
  if (!context.ok) {
    const told = context.error.startsWith(IGNORE_RULES) ? '' : 'unable to prepare context: ';
    cli.err(`${told}${context.error}\n`);
    return 1;
  }
  let log = '';
  const print = (text: string) => {
    if (flags.quiet) log += text;
    else cli.out(text);
  };
  print(contextLine(context.value.files));
  const outcome = yield* cli.daemon.imageBuild(
    {
      ...buildRequest(cli, flags, context.value),
      memory: flags.memory,
      ...(flags['force-rm'] ? { removal: 'always' as const } : !flags.rm && { removal: 'never' as const }),
    },
    { stream: print, progress: transferProgress(cli, print) },
  );
  if (outcome.ok) {
    if (flags.quiet) cli.out(`${outcome.image}\n`);
    const refusal = flags.iidfile === '' ? null : writeIidFile(cli, flags.iidfile, outcome.image);
    if (refusal !== null) cli.err(`${refusal}\n`);
    return refusal === null ? 0 : 1;
  }
  // With -q a failed build shows on standard error all that it kept to itself (docker-facts §12).
  cli.err(log);
  cli.err(outcome.kind === 'refused' ? `Error response from daemon: ${outcome.message}\n` : `${outcome.message}\n`);
  return outcome.kind === 'refused' ? 1 : outcome.code;
}
