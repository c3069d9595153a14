import { canonicalReference, parseReference } from '../../model/reference';
import { command, exactly } from '../command';
import { text, toggle } from '../flags/kinds';
import { transferProgress } from '../pull-progress';
import { note } from '../registry/note';
import { loginFor } from '../registry/stored-logins';
import { platformMistake } from './run/platform';

const ONE_PLATFORM = `Using --platform pushes only the specified platform manifest of a multi-platform image index.
Other components, like attestations, will not be included.
To push the complete multi-platform image, remove the --platform flag.
`;

export const push = command({
  summary: 'Upload an image to a registry',
  usage: '[OPTIONS] NAME[:TAG]',
  aliases: 'docker image push, docker push',
  flags: {
    'all-tags': toggle('Push all tags of an image to the repository', { short: 'a' }),
    'disable-content-trust': toggle('Skip image signing', { initial: true, silent: true }),
    platform: text(
      `Push a platform-specific manifest as a single-platform image to the registry.
Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.
'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)`,
    ),
    quiet: toggle('Suppress verbose output', { short: 'q' }),
  },
  takes: exactly(1),
  completes: ['image'],
  *run({ cli, flags, args: [name = ''] }) {
    const parsed = parseReference(name);
    if (!parsed.ok) {
      cli.err(`${parsed.error}\n`);
      return 1;
    }
    const platform = platformMistake(flags.platform, `Invalid platform ${flags.platform}`);
    if (platform !== null) {
      cli.err(`${platform}\n`);
      return 1;
    }
    if (flags.platform !== '') cli.out(`\n${note(cli, ONE_PLATFORM)}`);
    if (flags['all-tags'] && parsed.value.tag !== null) {
      cli.err("tag can't be used with --all-tags/-a\n");
      return 1;
    }
    if (parsed.value.tag === null && !flags['all-tags'] && !flags.quiet) cli.out('Using default tag: latest\n');
    const { domain, path } = parsed.value;
    const progress = flags.quiet ? () => {} : transferProgress(cli, (text) => cli.out(text));
    const credentials = loginFor(cli, domain);
    const pushed = yield* cli.daemon.imagePush(name, { allTags: flags['all-tags'], credentials }, progress);
    // What goes wrong is told inside the stream, so without the prefix of the daemon (docker-facts §2.5).
    if (!pushed.ok) {
      cli.err(`${pushed.error.message}\n`);
      return 1;
    }
    if (flags.quiet) cli.out(`${flags['all-tags'] ? `${domain}/${path}` : canonicalReference(parsed.value)}\n`);
    return 0;
  },
});
