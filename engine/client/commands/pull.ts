import { canonicalReference, parseReference } from '../../model/reference';
import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { text, toggle } from '../flags/kinds';
import { transferProgress } from '../pull-progress';
import { loginFor } from '../registry/stored-logins';
import { platformMistake } from './run/platform';

export const pull = command({
  summary: 'Download an image from a registry',
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  aliases: 'docker image pull, docker pull',
  flags: {
    'all-tags': toggle('Download all tagged images in the repository', { short: 'a' }),
    'disable-content-trust': toggle('Skip image verification', { initial: true, silent: true }),
    platform: text('Set platform if server is multi-platform capable'),
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
    const { tag, digest } = parsed.value;
    const isBare = tag === null && digest === null;
    if (flags['all-tags'] && !isBare) {
      cli.err("tag can't be used with --all-tags/-a\n");
      return 1;
    }
    if (isBare && !flags['all-tags'] && !flags.quiet) cli.out('Using default tag: latest\n');
    const { domain, path } = parsed.value;
    const platform = platformMistake(flags.platform, 'Error response from daemon: ');
    if (platform !== null) {
      cli.err(`${platform}\n`);
      return 1;
    }
    const progress = flags.quiet ? () => {} : transferProgress(cli, (text) => cli.out(text));
    const credentials = loginFor(cli, domain);
    const pulled = yield* cli.daemon.imagePull(name, { allTags: flags['all-tags'], credentials }, progress);
    if (!pulled.ok) return daemonError(cli, pulled.error);
    cli.out(`${flags['all-tags'] ? `${domain}/${path}` : canonicalReference(parsed.value)}\n`);
    return 0;
  },
});
