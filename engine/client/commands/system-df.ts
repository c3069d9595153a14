import type { Cli } from '../cli';
import { command, none } from '../command';
import { text, toggle } from '../flags/kinds';
import { listOutput } from '../format/list-output';
import { type DiskTable, diskDetails } from '../listing/disk-details';
import { DISK_HEADINGS, diskSummary } from '../listing/disk-summary';
import { printed } from '../printed';
import { compileTemplate } from '../template/compile-template';
import { GoStruct } from '../template/go-value';
import { FORMAT_HELP } from './format-help';

export const systemDf = command({
  summary: 'Show docker disk usage',
  usage: '[OPTIONS]',
  flags: {
    format: text(FORMAT_HELP),
    verbose: toggle('Show detailed information on space usage', { short: 'v' }),
  },
  takes: none,
  run: ({ cli, flags }) => {
    const usage = cli.daemon.diskUsage();
    if (flags.verbose) {
      const truncate = isTable(flags.format);
      return verbose(cli, flags.format, diskDetails(usage, cli.daemon, { now: cli.now, truncate }));
    }
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: false,
        table: '{{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
        headings: DISK_HEADINGS,
        raw: [
          ['type', 'Type'],
          ['total', 'TotalCount'],
          ['active', 'Active'],
          ['size', 'Size'],
          ['reclaimable', 'Reclaimable'],
        ],
        rows: diskSummary(usage),
      }),
    );
  },
});

function isTable(format: string): boolean {
  return format === '' || format === 'table';
}

function verbose(cli: Cli, format: string, tables: readonly DiskTable[]): number {
  if (isTable(format)) {
    const texts: string[] = [];
    for (const { title, columns, rows } of tables) {
      const table = columns.map(([field]) => `{{.${field}}}`).join('\t');
      const output = listOutput({ format: '', quiet: false, table, headings: Object.fromEntries(columns), rows });
      if (!output.ok) return printed(cli, output);
      texts.push(`${title}\n\n${output.text}`);
    }
    cli.out(texts.join('\n'));
    return 0;
  }
  // A template is given all four lists at once.
  const names = ['Images', 'Containers', 'Volumes', 'BuildCache'];
  const all = new GoStruct(
    '*formatter.diskUsageContext',
    new Map(tables.map(({ rows }, n) => [names[n] ?? '', () => rows])),
    new Map(),
    { omitEmpty: new Set() },
  );
  const compiled = compileTemplate(format === 'json' ? '{{json .}}' : format);
  if (!compiled.ok) return printed(cli, { ok: false, message: `template parsing error: ${compiled.message}` });
  return printed(cli, compiled.template.render(all));
}
