import { command, exactly } from '../../command';
import { toggle } from '../../flags/kinds';
import { copyIn } from './copy-in';
import { copyOut } from './copy-out';

export interface CopyOptions {
  /** As typed. */
  container: string;
  source: string;
  destination: string;
  followLink: boolean;
  archive: boolean;
  quiet: boolean;
}

export const cp = command({
  summary: 'Copy files/folders between a container and the local filesystem',
  description: `Copy files/folders between a container and the local filesystem

Use '-' as the source to read a tar archive from stdin
and extract it to a directory destination in a container.
Use '-' as the destination to stream a tar archive of a
container source to stdout.`,
  usage: '[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n\tdocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
  aliases: 'docker container cp, docker cp',
  flags: {
    archive: toggle('Archive mode (copy all uid/gid information)', { short: 'a' }),
    'follow-link': toggle('Always follow symbol link in SRC_PATH', { short: 'L' }),
    quiet: toggle(
      'Suppress progress output during copy. Progress output is automatically suppressed if no terminal is attached',
      { short: 'q' },
    ),
  },
  takes: exactly(2),
  completes: ['file'],
  run: ({ cli, flags, given, args: [from = '', to = ''] }) => {
    const refuse = (message: string) => {
      cli.err(`${message}\n`);
      return 1;
    };
    if (from === '') return refuse('source can not be empty');
    if (to === '') return refuse('destination can not be empty');
    const source = splitArgument(from);
    const destination = splitArgument(to);
    if (source.container && destination.container) return refuse('copying between containers is not supported');
    if (!source.container && !destination.container) return refuse('must specify at least one container source');
    const options: CopyOptions = {
      container: source.container || destination.container,
      source: source.path,
      destination: destination.path,
      followLink: flags['follow-link'],
      archive: flags.archive,
      quiet: given.has('quiet') ? flags.quiet : !cli.isTerminal,
    };
    return source.container ? copyOut(cli, options) : copyIn(cli, options);
  },
});

/** `web:/path`; a name of a container never begins with a dot, and an absolute path may hold colons. */
function splitArgument(argument: string): { container: string; path: string } {
  const colon = argument.indexOf(':');
  if (argument.startsWith('/') || argument.startsWith('.') || colon < 0) return { container: '', path: argument };
  return { container: argument.slice(0, colon), path: argument.slice(colon + 1) };
}
