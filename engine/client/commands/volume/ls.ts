import type { VolumeSummary } from '../../../daemon/api/volume-summary';
import { volumeMountpoint } from '../../../model/volume';
import { command, none } from '../../command';
import { daemonError } from '../../daemon-error';
import { filterVolumes } from '../../filters/volume-filters';
import { absent, filter, text, toggle } from '../../flags/kinds';
import { listOutput } from '../../format/list-output';
import { naturalOrder } from '../../format/natural-order';
import { labelsText } from '../../listing/labels-text';
import { printed } from '../../printed';
import { formatterStruct, type GoStruct } from '../../template/go-value';
import { FORMAT_HELP } from '../format-help';

const HEADINGS = {
  Availability: 'AVAILABILITY',
  Driver: 'DRIVER',
  Group: 'GROUP',
  Labels: 'LABELS',
  Links: 'LINKS',
  Mountpoint: 'MOUNTPOINT',
  Name: 'VOLUME NAME',
  Scope: 'SCOPE',
  Size: 'SIZE',
  Status: 'STATUS',
} as const;

export const volumeLs = command({
  summary: 'List volumes',
  usage: '[OPTIONS]',
  aliases: 'docker volume ls, docker volume list',
  flags: {
    cluster: absent('', 'Display only cluster volumes, and use cluster volume list formatting', {
      missing: "Swarm's cluster volumes",
      hidden: true,
    }),
    filter: filter('Provide filter values (e.g. "dangling=true")', {
      short: 'f',
      completes: {
        filter: { dangling: { of: ['false', 'true'] }, driver: { of: ['local'] }, label: null, name: 'volume' },
      },
    }),
    format: text(FORMAT_HELP),
    quiet: toggle('Only display volume names', { short: 'q' }),
  },
  takes: none,
  run: ({ cli, flags }) => {
    const found = filterVolumes(cli.daemon.volumeList(), flags.filter);
    if (!found.ok) return daemonError(cli, found.error);
    const sorted = [...found.value].sort((a, b) => naturalOrder(a.volume.name, b.volume.name));
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet && ['', 'table', 'raw'].includes(flags.format),
        quietTemplate: '{{.Name}}',
        table: '{{.Driver}}\t{{.Name}}',
        raw: [
          ['name', 'Name'],
          ['driver', 'Driver'],
        ],
        headings: HEADINGS,
        rows: sorted.map(row),
      }),
    );
  },
});

function row({ volume: { name, labels } }: VolumeSummary): GoStruct {
  const unknown = () => 'N/A';
  return formatterStruct(
    '*formatter.volumeContext',
    [
      ['Availability', unknown],
      ['Driver', () => 'local'],
      ['Group', unknown],
      ['Labels', () => labelsText(labels)],
      ['Links', unknown],
      ['Mountpoint', () => volumeMountpoint(name)],
      ['Name', () => name],
      ['Scope', () => 'local'],
      ['Size', unknown],
      ['Status', unknown],
    ],
    [['Label', (key = '') => labels.find(([known]) => known === key)?.[1] ?? '']],
  );
}
