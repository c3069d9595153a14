import type { Container } from '../../model/container';
import { type Call, command, none } from '../command';
import { CONTAINER_FILTERS } from '../completion/container-filters';
import { daemonError } from '../daemon-error';
import { filterContainers, filtersWantAll } from '../filters/container-filters';
import { filter, text, toggle, whole } from '../flags/kinds';
import { type ListOutput, listOutput } from '../format/list-output';
import { CONTAINER_HEADINGS, containerRow } from '../listing/container-row';
import { printed } from '../printed';
import { compileTemplate } from '../template/compile-template';
import { formatterStruct } from '../template/go-value';
import { FORMAT_HELP } from './format-help';

const FLAGS = {
  all: toggle('Show all containers (default shows just running)', { short: 'a' }),
  filter: filter('Filter output based on conditions provided', {
    short: 'f',
    completes: CONTAINER_FILTERS,
  }),
  format: text(FORMAT_HELP),
  last: whole('Show n last created containers (includes all states)', { short: 'n', initial: -1 }),
  latest: toggle('Show the latest created container (includes all states)', { short: 'l' }),
  'no-trunc': toggle("Don't truncate output"),
  quiet: toggle('Only display container IDs', { short: 'q' }),
  size: toggle('Display total file sizes', { short: 's' }),
};

const TABLE = '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';

const RAW: NonNullable<ListOutput['raw']> = [
  ['container_id', 'ID'],
  ['image', 'Image'],
  ['command', 'Command'],
  ['created_at', 'CreatedAt'],
  ['state', 'State', true],
  ['status', 'Status', true],
  ['names', 'Names'],
  ['labels', 'Labels', true],
  ['ports', 'Ports', true],
];

export const ps = command({
  summary: 'List containers',
  usage: '[OPTIONS]',
  aliases: 'docker container ls, docker container list, docker container ps, docker ps',
  flags: FLAGS,
  takes: none,
  run: ({ cli, flags }) => {
    const { daemon, now } = cli;
    if (flags.quiet && flags.format !== '' && flags.format !== 'table') {
      cli.err('WARNING: Ignoring custom format, because both --format and --quiet are set.\n');
    }
    const problem = formatMistake(flags);
    if (problem !== null) {
      cli.err(`${problem}\n`);
      return 1;
    }
    const chosen = choose(daemon, flags);
    if (!chosen.ok) return daemonError(cli, chosen.error);
    const size = flags.size || /\.Size|json \./.test(flags.format);
    const truncate = !flags['no-trunc'];
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet,
        raw: flags.size ? [...RAW, ['size', 'Size']] : RAW,
        table: flags.size ? `${TABLE}\t{{.Size}}` : TABLE,
        headings: CONTAINER_HEADINGS,
        rows: chosen.value.map((container) => containerRow(container, { daemon, now, truncate, size })),
      }),
    );
  },
});

/** Docker tries the format, with its `table`, on an empty container before it asks for the list (docker-facts §2.1). */
function formatMistake({ format }: { format: string }): string | null {
  if (format === '') return null;
  const compiled = compileTemplate(format);
  if (!compiled.ok) return `failed to parse template: ${compiled.message}`;
  const members = Object.keys(CONTAINER_HEADINGS).map((name) => [name, () => ''] as const);
  const tried = compiled.template.render(
    formatterStruct('*formatter.ContainerContext', members, [['Label', () => '']]),
  );
  return tried.ok ? null : `failed to execute template: ${tried.message}`;
}

/** Which containers are listed, newest first. */
function choose(
  daemon: Call<typeof FLAGS>['cli']['daemon'],
  flags: Call<typeof FLAGS>['flags'],
): ReturnType<typeof filterContainers> {
  const most = flags.latest ? 1 : flags.last;
  const all = flags.all || most > 0 || filtersWantAll(flags.filter);
  const found = filterContainers(daemon.containerList({ all }), flags.filter, daemon);
  if (!found.ok || most <= 0) return found;
  return { ok: true, value: found.value.slice(0, most) satisfies Container[] };
}
