import type { HistoryRow } from '../../daemon/api/history-row';
import { shortId } from '../../model/digest';
import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { absent, text, toggle } from '../flags/kinds';
import { ellipsis } from '../format/ellipsis';
import { humanDuration } from '../format/human-duration';
import { humanSize } from '../format/human-size';
import { listOutput } from '../format/list-output';
import { printed } from '../printed';
import { formatterStruct, type GoStruct } from '../template/go-value';
import { FORMAT_HELP } from './format-help';

const HEADINGS = {
  ID: 'IMAGE',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  CreatedBy: 'CREATED BY',
  Size: 'SIZE',
  Comment: 'COMMENT',
};

export const history = command({
  summary: 'Show the history of an image',
  usage: '[OPTIONS] IMAGE',
  aliases: 'docker image history, docker history',
  flags: {
    format: text(FORMAT_HELP),
    human: toggle('Print sizes and dates in human readable format', { short: 'H', initial: true }),
    'no-trunc': toggle("Don't truncate output"),
    platform: absent(
      'string',
      'Show history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      { missing: 'other platforms' },
    ),
    quiet: toggle('Only show image IDs', { short: 'q' }),
  },
  takes: exactly(1),
  completes: ['image'],
  run: ({ cli, flags, args: [reference = ''] }) => {
    const found = cli.daemon.imageHistory(reference);
    if (!found.ok) return daemonError(cli, found.error);
    const options = { now: cli.now, human: flags.human, truncate: !flags['no-trunc'] };
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet && ['', 'table'].includes(flags.format),
        table: `{{.ID}}\t{{.${flags.human ? 'CreatedSince' : 'CreatedAt'}}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`,
        headings: HEADINGS,
        rows: found.value.map((entry) => row(entry, options)),
      }),
    );
  },
});

function row(
  entry: HistoryRow,
  { now, human, truncate }: { now: number; human: boolean; truncate: boolean },
): GoStruct {
  const createdAt = () => `${new Date(entry.created).toISOString().slice(0, 19)}Z`;
  return formatterStruct('*image.historyContext', [
    ['Comment', () => entry.comment],
    ['CreatedAt', createdAt],
    [
      'CreatedBy',
      () => {
        const text = entry.createdBy.replaceAll('\t', ' ');
        return truncate ? ellipsis(text, 45) : text;
      },
    ],
    ['CreatedSince', () => (human ? `${humanDuration(now - entry.created)} ago` : createdAt())],
    ['ID', () => (truncate && entry.id !== '<missing>' ? shortId(entry.id) : entry.id)],
    ['Size', () => (human ? humanSize(entry.size, 3) : String(entry.size))],
  ]);
}
