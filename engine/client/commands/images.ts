import { atMost, command } from '../command';
import { daemonError } from '../daemon-error';
import { filterImages } from '../filters/image-filters';
import { absent, filter, text, toggle } from '../flags/kinds';
import { listOutput } from '../format/list-output';
import { IMAGE_HEADINGS, imageRows } from '../listing/image-rows';
import { printed } from '../printed';
import { FORMAT_HELP } from './format-help';

export const images = command({
  summary: 'List images',
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  aliases: 'docker image ls, docker image list, docker images',
  flags: {
    all: toggle('Show all images (default hides intermediate images)', { short: 'a' }),
    digests: toggle('Show digests'),
    filter: filter('Filter output based on conditions provided', {
      short: 'f',
      completes: {
        filter: {
          before: 'image',
          dangling: { of: ['false', 'true'] },
          label: null,
          reference: 'image',
          since: 'image',
          until: null,
        },
      },
    }),
    format: text(FORMAT_HELP),
    'no-trunc': toggle("Don't truncate output"),
    quiet: toggle('Only show image IDs', { short: 'q' }),
    tree: absent('', 'List multi-platform images as a tree (EXPERIMENTAL)', { missing: 'other platforms' }),
  },
  takes: atMost(1),
  completes: ['image'],
  run: ({ cli, flags, args: [reference] }) => {
    const { now } = cli;
    const filters = reference === undefined ? flags.filter : [...flags.filter, ['reference', reference] as const];
    const found = filterImages(cli.daemon, filters, { all: flags.all, now });
    if (!found.ok) return daemonError(cli, found.error);
    const digests = flags.digests || flags.format.includes('{{.Digest}}');
    const column = flags.digests ? '{{.Digest}}\t' : '';
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet && ['', 'table', 'raw'].includes(flags.format),
        raw: [
          ['repository', 'Repository'],
          ['tag', 'Tag'],
          ...(digests ? ([['digest', 'Digest']] as const) : []),
          ['image_id', 'ID'],
          ['created_at', 'CreatedAt'],
          ['virtual_size', 'Size'],
        ],
        table: `{{.Repository}}\t{{.Tag}}\t${column}{{.ID}}\t{{.CreatedSince}}\t{{.Size}}`,
        headings: IMAGE_HEADINGS,
        rows: found.value.flatMap((image) => imageRows(image, { now, truncate: !flags['no-trunc'], digests })),
      }),
    );
  },
});
