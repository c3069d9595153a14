import type { Command, Group } from '../../command';
import { unsimulatedCommand } from '../../unsimulated-command';
import { buildxBuild } from './buildx-build';

/** The rest of buildx 0.24, by name only. */
const OTHERS: readonly (readonly [name: string, usage: string, summary: string])[] = [
  ['bake', '[OPTIONS] [TARGET...]', 'Build from a file'],
  ['create', '[OPTIONS] [CONTEXT|ENDPOINT]', 'Create a new builder instance'],
  ['dial-stdio', '[OPTIONS]', 'Proxy current stdio streams to builder instance'],
  ['du', '[OPTIONS]', 'Disk usage'],
  ['history', '[OPTIONS] COMMAND', 'Commands to work on build records'],
  ['imagetools', '[OPTIONS] COMMAND', 'Commands to work on images in registry'],
  ['inspect', '[OPTIONS] [NAME]', 'Inspect current builder instance'],
  ['ls', '[OPTIONS]', 'List builder instances'],
  ['prune', '[OPTIONS]', 'Remove build cache'],
  ['rm', '[OPTIONS] [NAME...]', 'Remove one or more builder instances'],
  ['stop', '[NAME]', 'Stop builder instance'],
  ['use', '[OPTIONS] NAME', 'Set the current builder instance'],
  ['version', '', 'Show buildx version information'],
];

/** `docker buildx …`: a plugin of real Docker's, so the help of `docker` itself does not list it. */
export const BUILDX: Group = {
  kind: 'group',
  summary: 'Docker Buildx',
  commands: new Map<string, Command>([
    ['build', buildxBuild],
    ...OTHERS.map(
      ([name, usage, summary]) => [name, unsimulatedCommand(`buildx ${name}`, usage, summary)] as [string, Command],
    ),
  ]),
  otherNames: new Map([
    ['b', 'build'],
    ['f', 'bake'],
  ]),
};
