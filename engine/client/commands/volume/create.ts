import { atMost, command } from '../../command';
import { daemonError } from '../../daemon-error';
import { absent, list, text } from '../../flags/kinds';
import { labelMistake } from '../run/flag-checks';

// Docker's help hides them until a swarm is running.
const CLUSTER = { missing: "Swarm's cluster volumes", hidden: true };

export const volumeCreate = command({
  summary: 'Create a volume',
  usage: '[OPTIONS] [VOLUME]',
  flags: {
    availability: absent('string', 'Cluster Volume availability ("active", "pause", "drain")', {
      ...CLUSTER,
      shownDefault: '"active"',
    }),
    driver: text('Specify volume driver name', { short: 'd', initial: 'local' }),
    group: absent('string', 'Cluster Volume group (cluster volumes)', CLUSTER),
    label: list('Set metadata for a volume', { check: labelMistake }),
    'limit-bytes': absent('bytes', 'Minimum size of the Cluster Volume in bytes', CLUSTER),
    // What the argument was before it was one.
    name: text('Specify volume name', { hidden: true }),
    opt: list('Set driver specific options', { short: 'o', shown: 'map', shownDefault: 'map[]' }),
    'required-bytes': absent('bytes', 'Maximum size of the Cluster Volume in bytes', CLUSTER),
    scope: absent('string', 'Cluster Volume access scope ("single", "multi")', {
      ...CLUSTER,
      shownDefault: '"single"',
    }),
    secret: absent('map', 'Cluster Volume secrets', { ...CLUSTER, shownDefault: 'map[]' }),
    sharing: absent('string', 'Cluster Volume access sharing ("none", "readonly", "onewriter", "all")', {
      ...CLUSTER,
      shownDefault: '"none"',
    }),
    'topology-preferred': absent('list', 'A topology that the Cluster Volume would be preferred in', CLUSTER),
    'topology-required': absent('list', 'A topology that the Cluster Volume must be accessible from', CLUSTER),
    type: absent('string', 'Cluster Volume access type ("mount", "block")', { ...CLUSTER, shownDefault: '"block"' }),
  },
  takes: atMost(1),
  run: ({ cli, flags, args: [argument] }) => {
    if (argument !== undefined && flags.name !== '') {
      cli.err('conflicting options: cannot specify a volume-name through both --name and as a positional arg\n');
      return 1;
    }
    const created = cli.daemon.volumeCreate({
      name: argument ?? flags.name,
      driver: flags.driver,
      labels: pairs(flags.label),
      options: pairs(flags.opt),
    });
    if (!created.ok) return daemonError(cli, created.error);
    cli.out(`${created.value.name}\n`);
    return 0;
  },
});

/** `key=value`, the last of a key winning. */
function pairs(texts: readonly string[]): [key: string, value: string][] {
  const found = texts.map((text): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  });
  return [...new Map(found)];
}
