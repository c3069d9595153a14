import { parseReference } from '../../model/reference';
import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';

export const tag = command({
  summary: 'Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE',
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  aliases: 'docker image tag, docker tag',
  takes: exactly(2),
  completes: ['image', 'image'],
  run: ({ cli, args: [source = '', target = ''] }) => {
    for (const name of /^[0-9a-f]{64}$/.test(source) ? [target] : [source, target]) {
      const { error } = { error: null, ...parseReference(name) };
      if (error === null) continue;
      cli.err(`Error parsing reference: ${JSON.stringify(name)} is not a valid repository/tag: ${error}\n`);
      return 1;
    }
    const parsed = parseReference(target);
    if (parsed.ok && parsed.value.digest) {
      cli.err('refusing to create a tag with a digest reference\n');
      return 1;
    }
    const tagged = cli.daemon.imageTag(source, target);
    return tagged.ok ? 0 : daemonError(cli, tagged.error);
  },
});
