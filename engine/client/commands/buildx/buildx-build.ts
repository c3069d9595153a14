import type { Conversation } from '../../../room/conversation';
import { type Call, command, exactly } from '../../command';
import { buildRequest } from '../build/build-request';
import { type BuildContext, contextFromFolder, contextFromStdin } from '../build/read-context';
import { remotePlace } from '../build/remote-place';
import { writeIidFile } from '../build/write-iid-file';
import { platformMistake } from '../run/platform';
import { BUILDX_FLAGS } from './flags';
import { readSecrets } from './secrets';

const STYLES = ['auto', 'none', 'plain', 'quiet', 'rawjson', 'tty'];

/**
 * BuildKit's `build` (docker-facts §6.6): everything but the ID of `-q` goes to standard error. There is no cursor to move,
 * so a terminal gets the plain lines too.
 */
export const buildxBuild = command({
  summary: 'Start a build',
  usage: '[OPTIONS] PATH | URL | -',
  aliases: 'docker build, docker builder build, docker image build, docker buildx b',
  flags: BUILDX_FLAGS,
  takes: exactly(1),
  completes: ['directory'],
  run: startBuild,
});

function* startBuild({ cli, flags, args: [place = ''] }: Call<typeof BUILDX_FLAGS>): Conversation<number> {
  const refuse = (message: string) => {
    cli.err(`ERROR: ${message}\n`);
    return 1;
  };
  if (!STYLES.includes(flags.progress)) return refuse(`invalid progress mode ${flags.progress}`);
  if (flags.progress === 'rawjson') return refuse('this room does not simulate the progress mode rawjson');
  if (!['default', 'none', 'host'].includes(flags.network)) {
    const mode = `network mode ${JSON.stringify(flags.network)} not supported by buildkit`;
    return refuse(`${mode} - you can define a custom network for your builder`);
  }
  const remote = remotePlace(place);
  if (remote !== null) return refuse(remote);
  for (const platform of flags.platform.flatMap((given) => given.split(','))) {
    const foreign = platformMistake(platform.trim(), '');
    if (foreign !== null) return refuse(foreign);
  }
  if (place === '-' && flags.file === '-') return refuse("can't use stdin for both build context and dockerfile");
  const context =
    place === '-' ? contextFromStdin(cli, flags.file) : contextFromFolder(cli, place, flags.file, { ownRules: true });
  // BuildKit itself tells of a missing Dockerfile, once it has begun.
  const lacksFile = !context.ok && context.error.includes('in Dockerfile path');
  if (!context.ok && !lacksFile) return refuse(`unable to prepare context: ${context.error}`);
  const toBuild: BuildContext = context.ok
    ? context.value
    : { dockerfile: flags.file === '' ? 'Dockerfile' : flags.file, files: new Map() };
  const secrets = readSecrets(cli, flags.secret);
  if (!secrets.ok) return refuse(secrets.error);

  const isQuiet = flags.quiet || flags.progress === 'none' || flags.progress === 'quiet';
  const outcome = yield* cli.daemon.imageBuild(
    { ...buildRequest(cli, flags, toBuild), version: 2, secrets: secrets.value },
    // What BuildKit pulls it tells of in lines of its own.
    { stream: (text) => !isQuiet && cli.err(text), progress() {} },
  );
  if (!outcome.ok) {
    cli.err(`${outcome.message}\n`);
    return outcome.code;
  }
  if (flags.quiet || flags.progress === 'quiet') cli.out(`${outcome.image}\n`);
  const refusal = flags.iidfile === '' ? null : writeIidFile(cli, flags.iidfile, outcome.image);
  return refusal === null ? 0 : refuse(refusal);
}
