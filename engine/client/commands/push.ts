import { canonicalReference, parseReference } from '../../model/reference';
import { command, exactly } from '../command';
import { absent, toggle } from '../flags/kinds';
import { statusLines } from '../pull-progress';

export const push = command({
  summary: 'Upload an image to a registry',
  usage: '[OPTIONS] NAME[:TAG]',
  aliases: 'docker image push, docker push',
  flags: {
    'all-tags': toggle('Push all tags of an image to the repository', { short: 'a' }),
    'disable-content-trust': toggle('Skip image signing', { initial: true }),
    platform: absent(
      'string',
      `Push a platform-specific manifest as a single-platform image to the registry.
Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.
'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)`,
      { missing: 'other platforms' },
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
    if (flags['all-tags'] && parsed.value.tag !== null) {
      cli.err("tag can't be used with --all-tags/-a\n");
      return 1;
    }
    if (parsed.value.tag === null && !flags['all-tags'] && !flags.quiet) cli.out('Using default tag: latest\n');
    const progress = flags.quiet ? () => {} : statusLines((text) => cli.out(text));
    const pushed = yield* cli.daemon.imagePush(name, { allTags: flags['all-tags'] }, progress);
    // What goes wrong is told inside the stream, so without the prefix of the daemon (docker-facts §2.5).
    if (!pushed.ok) {
      cli.err(`${pushed.error.message}\n`);
      return 1;
    }
    const { domain, path } = parsed.value;
    if (flags.quiet) cli.out(`${flags['all-tags'] ? `${domain}/${path}` : canonicalReference(parsed.value)}\n`);
    return 0;
  },
});
