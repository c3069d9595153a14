import type { SearchHit } from '../../daemon/api/search-hit';
import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { filterSearch } from '../filters/search-filters';
import { filter, text, toggle, whole } from '../flags/kinds';
import { ellipsis } from '../format/ellipsis';
import { listOutput } from '../format/list-output';
import { printed } from '../printed';
import { formatterStruct, type GoStruct } from '../template/go-value';

const HEADINGS = { Name: 'NAME', Description: 'DESCRIPTION', StarCount: 'STARS', IsOfficial: 'OFFICIAL' };
const DESCRIPTION_WIDTH = 45;

export const search = command({
  summary: 'Search Docker Hub for images',
  usage: '[OPTIONS] TERM',
  flags: {
    filter: filter('Filter output based on conditions provided', {
      short: 'f',
      completes: { filter: { 'is-official': { of: ['false', 'true'] }, stars: null } },
    }),
    format: text('Pretty-print search using a Go template'),
    limit: whole('Max number of search results'),
    'no-trunc': toggle("Don't truncate output"),
  },
  takes: exactly(1),
  run: ({ cli, flags, args: [term = ''] }) => {
    if (flags.filter.some(([name]) => name === 'is-automated')) cli.err(`WARNING: ${AUTOMATED}\n`);
    const hits = cli.daemon.imageSearch(term, { limit: flags.limit });
    if (!hits.ok) return daemonError(cli, hits.error);
    const found = filterSearch(hits.value, flags.filter);
    if (!found.ok) return daemonError(cli, found.error);
    const isJson = flags.format === 'json' || /\{\{-?\s*json\s+\.\s*-?\}\}/.test(flags.format);
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: false,
        table: '{{.Name}}\t{{.Description}}\t{{.StarCount}}\t{{.IsOfficial}}',
        headings: HEADINGS,
        rows: found.value.map((hit) => row(hit, { isJson, whole: flags['no-trunc'] })),
      }),
    );
  },
});

const AUTOMATED =
  'the "is-automated" filter is deprecated, and searching for "is-automated=true" will not yield any results in future.';

function row(hit: SearchHit, { isJson, whole }: { isJson: boolean; whole: boolean }): GoStruct {
  const mark = hit.isOfficial ? '[OK]' : '';
  return formatterStruct('*registry.searchContext', [
    ['Description', () => (whole ? hit.description : ellipsis(hit.description, DESCRIPTION_WIDTH))],
    ['IsOfficial', () => (isJson ? String(hit.isOfficial) : mark)],
    ['Name', () => hit.name],
    ['StarCount', () => String(hit.stars)],
  ]);
}
