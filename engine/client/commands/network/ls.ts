import { shortId } from '../../../model/digest';
import type { Network } from '../../../model/network';
import { command, none } from '../../command';
import { daemonError } from '../../daemon-error';
import { filterNetworks } from '../../filters/network-filters';
import { filter, text, toggle } from '../../flags/kinds';
import { listTime } from '../../format/go-time';
import { listOutput } from '../../format/list-output';
import { naturalOrder } from '../../format/natural-order';
import { labelsText } from '../../listing/labels-text';
import { printed } from '../../printed';
import { formatterStruct, type GoStruct } from '../../template/go-value';
import { FORMAT_HELP } from '../format-help';

const HEADINGS = {
  ID: 'NETWORK ID',
  Name: 'NAME',
  Driver: 'DRIVER',
  Scope: 'SCOPE',
  IPv4: 'IPV4',
  IPv6: 'IPV6',
  Internal: 'INTERNAL',
  Labels: 'LABELS',
  CreatedAt: 'CREATED AT',
} as const;

export const networkLs = command({
  summary: 'List networks',
  usage: '[OPTIONS]',
  aliases: 'docker network ls, docker network list',
  flags: {
    filter: filter('Provide filter values (e.g. "driver=bridge")', {
      short: 'f',
      completes: {
        filter: {
          dangling: { of: ['false', 'true'] },
          driver: { of: ['bridge', 'host', 'null'] },
          id: null,
          label: null,
          name: 'network',
          scope: { of: ['global', 'local', 'swarm'] },
          type: { of: ['builtin', 'custom'] },
        },
      },
    }),
    format: text(FORMAT_HELP),
    'no-trunc': toggle('Do not truncate the output'),
    quiet: toggle('Only display network IDs', { short: 'q' }),
  },
  takes: none,
  run: ({ cli, flags }) => {
    const found = filterNetworks(cli.daemon, flags.filter);
    if (!found.ok) return daemonError(cli, found.error);
    const sorted = [...found.value].sort((a, b) => naturalOrder(a.name, b.name));
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet && ['', 'table', 'raw'].includes(flags.format),
        table: '{{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
        raw: [
          ['network_id', 'ID'],
          ['name', 'Name'],
          ['driver', 'Driver'],
          ['scope', 'Scope'],
        ],
        headings: HEADINGS,
        rows: sorted.map((network) => row(network, !flags['no-trunc'])),
      }),
    );
  },
});

function row({ id, name, driver, internal, labels, created }: Network, truncate: boolean): GoStruct {
  return formatterStruct(
    '*network.networkContext',
    [
      ['CreatedAt', () => listTime(created)],
      ['Driver', () => driver],
      ['ID', () => (truncate ? shortId(id) : id)],
      ['IPv4', () => 'true'],
      ['IPv6', () => 'false'],
      ['Internal', () => String(internal)],
      ['Labels', () => labelsText(labels)],
      ['Name', () => name],
      ['Scope', () => 'local'],
    ],
    [['Label', (key = '') => labels.find(([known]) => known === key)?.[1] ?? '']],
  );
}
