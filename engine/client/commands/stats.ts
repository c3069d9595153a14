import type { ContainerStats } from '../../daemon/api';
import type { Container } from '../../model/container';
import { shortId } from '../../model/digest';
import { command } from '../command';
import { daemonError } from '../daemon-error';
import { text, toggle } from '../flags/kinds';
import { binarySize } from '../format/human-size';
import { listOutput } from '../format/list-output';
import { formatterStruct, type GoStruct } from '../template/go-value';
import { FORMAT_HELP } from './format-help';

const TABLE = '{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDs}}';

const HEADINGS = {
  Container: 'CONTAINER',
  Name: 'NAME',
  ID: 'CONTAINER ID',
  CPUPerc: 'CPU %',
  MemUsage: 'MEM USAGE / LIMIT',
  MemPerc: 'MEM %',
  NetIO: 'NET I/O',
  BlockIO: 'BLOCK I/O',
  PIDs: 'PIDS',
};

export const stats = command({
  summary: 'Display a live stream of container(s) resource usage statistics',
  usage: '[OPTIONS] [CONTAINER...]',
  aliases: 'docker container stats, docker stats',
  flags: {
    all: toggle('Show all containers (default shows just running)', { short: 'a' }),
    format: text(FORMAT_HELP),
    'no-stream': toggle('Disable streaming stats and only pull the first result'),
    'no-trunc': toggle('Do not truncate output'),
  },
  takes: { kind: 'any' },
  completes: ['running container'],
  run: ({ cli, flags, args }) => {
    if (!flags['no-stream']) {
      cli.err('docker stats: this room shows the meters of every container live; for numbers here add --no-stream\n');
      return 1;
    }
    const named = args.length > 0 ? args : cli.daemon.containerList({ all: flags.all }).map(({ id }) => id);
    const rows: GoStruct[] = [];
    for (const name of named) {
      const found = cli.daemon.containerFind(name);
      if (!found.ok) return daemonError(cli, found.error);
      const used = cli.daemon.containerStats(name);
      if (!used.ok) return daemonError(cli, used.error);
      rows.push(row(name, found.value, used.value, flags['no-trunc']));
    }
    const output = listOutput({ format: flags.format, quiet: false, table: TABLE, headings: HEADINGS, rows });
    if (output.ok) cli.out(output.text);
    else cli.err(`${output.message.replace(/^failed to \w+ template: /, 'template parsing error: ')}\n`);
    return output.ok ? 0 : 1;
  },
});

function row(typed: string, { id, name }: Container, used: ContainerStats, whole: boolean): GoStruct {
  const percent = (value: number) => `${value.toFixed(2)}%`;
  return formatterStruct('*container.statsContext', [
    ['BlockIO', () => '0B / 0B'],
    ['CPUPerc', () => percent(used.cpu)],
    ['Container', () => typed],
    ['ID', () => (whole ? id : shortId(id))],
    ['MemPerc', () => percent(used.memoryLimit === 0 ? 0 : (used.memory / used.memoryLimit) * 100)],
    ['MemUsage', () => `${binarySize(used.memory)} / ${binarySize(used.memoryLimit)}`],
    ['Name', () => name],
    ['NetIO', () => '0B / 0B'],
    ['PIDs', () => String(used.pids)],
  ]);
}
