import type { ContainerStats } from '../../daemon/api/container-stats';
import type { Container } from '../../model/container';
import { shortId } from '../../model/digest';
import { pause } from '../../room/conversation';
import type { Cli } from '../cli';
import { command } from '../command';
import { daemonError } from '../daemon-error';
import { text, toggle } from '../flags/kinds';
import { binarySize, humanSize } from '../format/human-size';
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
  *run({ cli, flags, args }) {
    for (const name of args) {
      const found = cli.daemon.containerFind(name);
      if (!found.ok) return daemonError(cli, found.error);
    }
    let height = 0;
    for (;;) {
      const rows = rowsOf(cli, args, { all: flags.all, whole: flags['no-trunc'] });
      const output = listOutput({ format: flags.format, quiet: false, table: TABLE, headings: HEADINGS, rows });
      if (!output.ok) {
        cli.err(`${output.message}\n`);
        return 1;
      }
      if (flags['no-stream'] || !cli.isTerminal) cli.out(output.text);
      else height = drawOver(cli, output.text, height);
      if (flags['no-stream']) return 0;
      yield* pause(REFRESH_MS);
    }
  },
});

/** The daemon has new numbers every second. */
const REFRESH_MS = 1_000;

/** Draws over the lines that were drawn last, and empties those that are left. Answers how many there are now. */
function drawOver(cli: Cli, text: string, height: number): number {
  const lines = text.split('\n').slice(0, -1);
  while (lines.length < height) lines.push('');
  if (height === 0) cli.out(text);
  else cli.out(`\u001b[${height}A${lines.map((line) => `\u001b[2K\r${line}\n`).join('')}`);
  return lines.length;
}

/** One line for each container; one that is gone since it was asked for keeps its line without numbers. */
function rowsOf(cli: Cli, names: readonly string[], { all, whole }: { all: boolean; whole: boolean }): GoStruct[] {
  const asked = names.length > 0 ? names : cli.daemon.containerList({ all }).map(({ id }) => id);
  return asked.map((name) => {
    const found = cli.daemon.containerFind(name);
    const used = cli.daemon.containerStats(name);
    return found.ok && used.ok ? row(name, found.value, used.value, whole) : goneRow(name);
  });
}

function goneRow(typed: string): GoStruct {
  const unknown = ['CPUPerc', 'ID', 'MemPerc', 'NetIO', 'BlockIO', 'Name', 'PIDs'].map(
    (name) => [name, () => '--'] as const,
  );
  return formatterStruct('*container.statsContext', [
    ...unknown,
    ['Container', () => typed],
    ['MemUsage', () => '-- / --'],
  ]);
}

function row(typed: string, { id, name }: Container, used: ContainerStats, whole: boolean): GoStruct {
  const percent = (value: number) => `${value.toFixed(2)}%`;
  return formatterStruct('*container.statsContext', [
    ['BlockIO', () => `${humanSize(used.read, 3)} / ${humanSize(used.written, 3)}`],
    ['CPUPerc', () => percent(used.cpu)],
    ['Container', () => typed],
    ['ID', () => (whole ? id : shortId(id))],
    ['MemPerc', () => percent(used.memoryLimit === 0 ? 0 : (used.memory / used.memoryLimit) * 100)],
    ['MemUsage', () => `${binarySize(used.memory)} / ${binarySize(used.memoryLimit)}`],
    ['Name', () => name],
    ['NetIO', () => `${humanSize(used.received, 3)} / ${humanSize(used.sent, 3)}`],
    ['PIDs', () => String(used.pids)],
  ]);
}
