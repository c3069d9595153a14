import type { Cli } from '../cli';
import { atLeast, command } from '../command';
import { absent, text, toggle } from '../flags/kinds';
import { type Finding, objectOutput } from '../object-output';
import { OBJECT_FORMAT_HELP } from './format-help';

/** What `--type` knows in real Docker; this room has the first two. */
const TYPES = ['container', 'image', 'config', 'network', 'node', 'plugin', 'secret', 'service', 'task', 'volume'];

export const inspect = command({
  summary: 'Return low-level information on Docker objects',
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  flags: {
    format: text(OBJECT_FORMAT_HELP, { short: 'f' }),
    size: toggle('Display total file sizes if the type is container', { short: 's' }),
    type: text('Only inspect objects of the given type', { completes: { of: ['container', 'image'] } }),
  },
  takes: atLeast(1),
  completes: ['container or image'],
  run: ({ cli, flags, given, args }) => {
    const { type } = flags;
    if (given.has('type') && !TYPES.includes(type)) {
      const known = [...TYPES].sort().map((name) => JSON.stringify(name));
      const problem =
        type === ''
          ? `type is empty: must be one of ${known.join(', ')}`
          : `unknown type: ${JSON.stringify(type)}: must be one of ${known.join(', ')}`;
      cli.err(`${problem}\n`);
      return 1;
    }
    if (type !== '' && type !== 'container' && type !== 'image') {
      cli.err(`docker inspect: real Docker has objects of type "${type}", but this room does not simulate them yet\n`);
      return 1;
    }
    return objectOutput(cli, flags.format, args, (name) => find(cli, name, type, flags.size));
  },
});

export const containerInspect = command({
  summary: 'Display detailed information on one or more containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  flags: {
    format: text(OBJECT_FORMAT_HELP, { short: 'f' }),
    size: toggle('Display total file sizes', { short: 's' }),
  },
  takes: atLeast(1),
  completes: ['container'],
  run: ({ cli, flags, args }) =>
    objectOutput(cli, flags.format, args, (name) => find(cli, name, 'container', flags.size)),
});

export const imageInspect = command({
  summary: 'Display detailed information on one or more images',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  flags: {
    format: text(OBJECT_FORMAT_HELP, { short: 'f' }),
    platform: absent(
      'string',
      `Inspect a specific platform of the multi-platform image.
If the image or the server is not multi-platform capable, the command will error out if the platform does not match.
'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)`,
      { missing: 'other platforms' },
    ),
  },
  takes: atLeast(1),
  completes: ['image'],
  run: ({ cli, flags, args }) => objectOutput(cli, flags.format, args, (name) => find(cli, name, 'image', false)),
});

/** A container of that name, else an image, unless one kind was asked for. */
function find(cli: Cli, name: string, type: string, size: boolean): Finding {
  const container = type === 'image' ? null : cli.daemon.containerInspect(name, { size });
  if (container?.ok) return container;
  if (container && (type === 'container' || container.error.status !== 404)) {
    return { ok: false, message: `Error response from daemon: ${container.error.message}` };
  }
  const image = cli.daemon.imageInspect(name);
  if (image.ok) return image;
  if (type === 'image') return { ok: false, message: `Error response from daemon: ${image.error.message}` };
  return { ok: false, message: `Error: No such object: ${name}` };
}
