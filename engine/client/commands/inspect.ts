import type { JsonObject } from '../../daemon/api/json-object';
import type { Result } from '../../model/result';
import type { Cli } from '../cli';
import { atLeast, command } from '../command';
import { absent, text, toggle } from '../flags/kinds';
import { type Finding, objectOutput } from '../object-output';
import { OBJECT_FORMAT_HELP } from './format-help';

/** What `--type` knows in real Docker. */
const TYPES = ['container', 'image', 'config', 'network', 'node', 'plugin', 'secret', 'service', 'task', 'volume'];
/** Those that this room has, in the order in which a name is looked for. */
const KINDS = ['container', 'image', 'network', 'volume'];

export const inspect = command({
  summary: 'Return low-level information on Docker objects',
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  flags: {
    format: text(OBJECT_FORMAT_HELP, { short: 'f' }),
    size: toggle('Display total file sizes if the type is container', { short: 's' }),
    type: text('Only inspect objects of the given type', { completes: { of: KINDS } }),
  },
  takes: atLeast(1),
  completes: ['anything'],
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
    if (type !== '' && !KINDS.includes(type)) {
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

/** The first object of that name among containers, images, networks and volumes, or of the one kind asked for. */
function find(cli: Cli, name: string, type: string, size: boolean): Finding {
  if (name === '') {
    const message =
      type === 'image' ? 'Error: No such image: ' : `invalid ${type || 'container'} name or ID: value is empty`;
    return { ok: false, message };
  }
  const { daemon } = cli;
  const inspected: Readonly<Record<string, () => Result<JsonObject>>> = {
    container: () => daemon.containerInspect(name, { size }),
    image: () => daemon.imageInspect(name),
    network: () => daemon.networkInspect(name),
    volume: () => daemon.volumeInspect(name),
  };
  for (const kind of type === '' ? KINDS : [type]) {
    const found = inspected[kind]?.();
    if (!found || found.ok) return found ?? { ok: false, message: `Error: No such object: ${name}` };
    if (type !== '' || found.error.status !== 404) {
      return { ok: false, message: `Error response from daemon: ${found.error.message}` };
    }
  }
  return { ok: false, message: `Error: No such object: ${name}` };
}
