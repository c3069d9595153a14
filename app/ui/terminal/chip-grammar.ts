/** What a piece of a command line names; values come from what exists (`chip-values.ts`). */
export type ChipValue =
  | 'image anywhere'
  | 'local image'
  | 'new image'
  | 'container'
  | 'running'
  | 'stopped'
  | 'paused'
  | 'removable'
  | 'named'
  | 'new container'
  | 'publish'
  | 'mount'
  | 'volume'
  | 'new volume'
  | 'network'
  | 'new network'
  | 'shell'
  | 'command'
  | 'setting'
  | 'restart policy'
  | 'memory'
  | 'cpus'
  | 'lines'
  | 'context';

/** A flag worth a chip. */
export interface ChipFlag {
  readonly text: string;
  /** What follows it as a word of its own. */
  readonly value?: ChipValue;
  /** May be given again. */
  readonly again?: true;
  /** Flags that it does not go with. */
  readonly not?: readonly string[];
}

/** A `docker` command as chips build it. Its words are those that the client knows, which a test proves. */
export interface ChipCommand {
  readonly flags: readonly ChipFlag[];
  /** What its arguments name, in order. */
  readonly takes: readonly ChipValue[];
  /** How many of them there must be. */
  readonly least: number;
  /** The last one may be given again and again. */
  readonly more?: true;
  /** Flags stand before the first argument only: what follows belongs to the program in the container. */
  readonly flagsFirst?: true;
}

const flag = (text: string, value?: ChipValue, more: Partial<ChipFlag> = {}): ChipFlag => ({
  text,
  ...(value && { value }),
  ...more,
});
const plain = (...flags: string[]): ChipFlag[] => flags.map((text) => ({ text }));
const on = (takes: ChipValue, ...flags: ChipFlag[]): ChipCommand => ({ flags, takes: [takes], least: 1, more: true });
const alone = (...flags: string[]): ChipCommand => ({ flags: plain(...flags), takes: [], least: 0 });

const RUN_FLAGS: readonly ChipFlag[] = [
  flag('-p', 'publish', { again: true }),
  flag('--name', 'new container'),
  flag('--rm', undefined, { not: ['--restart'] }),
  flag('-v', 'mount', { again: true }),
  flag('-e', 'setting', { again: true }),
  flag('--network', 'network'),
  flag('--restart', 'restart policy', { not: ['--rm'] }),
  flag('--memory', 'memory'),
  flag('--cpus', 'cpus'),
];

/** Commands by their words after `docker`, the ones used most first. */
export const CHIP_COMMANDS: Readonly<Record<string, ChipCommand>> = {
  ps: alone('-a', '-q', '-s'),
  run: {
    flags: [flag('-d', undefined, { not: ['-it'] }), flag('-it', undefined, { not: ['-d'] }), ...RUN_FLAGS],
    takes: ['image anywhere', 'shell'],
    least: 1,
    flagsFirst: true,
  },
  images: alone('-q', '--digests'),
  pull: { flags: [], takes: ['image anywhere'], least: 1 },
  stop: on('running', flag('-t', 'lines')),
  start: on('stopped'),
  logs: {
    flags: [...plain('-f', '-t'), flag('--tail', 'lines')],
    takes: ['container'],
    least: 1,
  },
  exec: { flags: plain('-it', '-d'), takes: ['running', 'command'], least: 2, flagsFirst: true },
  rm: on('removable', ...plain('-f', '-v')),
  build: { flags: [flag('-t', 'new image'), ...plain('--no-cache')], takes: ['context'], least: 1 },
  push: { flags: [], takes: ['local image'], least: 1 },
  tag: { flags: [], takes: ['local image', 'new image'], least: 2 },
  diff: { flags: [], takes: ['container'], least: 1 },
  inspect: on('named'),
  history: { flags: plain('--no-trunc'), takes: ['local image'], least: 1 },
  rmi: on('local image', ...plain('-f')),
  restart: on('container'),
  pause: on('running'),
  unpause: on('paused'),
  kill: on('running'),
  commit: { flags: [], takes: ['container', 'new image'], least: 1 },
  create: { flags: RUN_FLAGS, takes: ['image anywhere', 'shell'], least: 1, flagsFirst: true },
  rename: { flags: [], takes: ['container', 'new container'], least: 2 },
  port: { flags: [], takes: ['container'], least: 1 },
  top: { flags: [], takes: ['running'], least: 1, flagsFirst: true },
  stats: { flags: plain('--no-stream'), takes: ['running'], least: 0, more: true },
  'volume ls': alone('-q'),
  'volume create': { flags: [], takes: ['new volume'], least: 0 },
  'volume inspect': on('volume'),
  'volume rm': on('volume'),
  'volume prune': alone('-f', '-a'),
  'network ls': alone('-q'),
  'network create': { flags: [], takes: ['new network'], least: 1 },
  'network connect': { flags: [], takes: ['network', 'container'], least: 2 },
  'network disconnect': { flags: plain('-f'), takes: ['network', 'container'], least: 2 },
  'network inspect': on('network'),
  'network rm': on('network'),
  'container prune': alone('-f'),
  'image prune': alone('-f', '-a'),
  'system df': alone('-v'),
  'system prune': alone('-f', '-a'),
  info: alone(),
  version: alone(),
};
