import type { Container } from '../../model/container';
import { HOST_MEMORY } from '../../model/kernel';
import type { Process } from '../../model/process';
import type { SeatPrivate } from '../../model/room-state';
import { type ProgramUses, programUses } from '../../programs/program-uses';
import { mostCpu } from './most-cpu';

/** What a shell at its prompt and a script in the sandbox are taken to use. */
const SHELL: ProgramUses = { memory: 780 * 1024, cpu: 0 };
const SCRIPT: ProgramUses = { memory: 2_300_000, cpu: 1.2 };
/** Requests of so many milliseconds back make a program busy, each a second by so many percent of a core. */
const BUSY_MS = 5_000;
const PERCENT_A_REQUEST = 0.45;

/** What a container uses at a moment: percent of a core, bytes, processes. */
export interface ContainerMeters {
  cpu: number;
  memory: number;
  memoryLimit: number;
  pids: number;
}

const NOTHING: ContainerMeters = { cpu: 0, memory: 0, memoryLimit: 0, pids: 0 };

/**
 * Processor, memory and processes of a container, made from what it does and the clock (decision 056): the same on a
 * server and on a screen. One that was never started or has ended uses nothing; a paused one keeps its memory and gets
 * no processor.
 *
 * @param own the private part of its host
 * @param now milliseconds since 1970
 * @param served when it was asked something lately, as far as that is known (milliseconds since 1970)
 */
export function containerMeters(
  container: Container,
  own: Pick<SeatPrivate, 'processes' | 'services' | 'execs'>,
  now: number,
  served: readonly number[] = [],
): ContainerMeters {
  const { id, state, hostConfig } = container;
  if (state.status !== 'running' && state.status !== 'paused') return NOTHING;
  const uses = total([usesOf(own.processes.get(id), container), ...servicesIn(own, id)]);
  let shells = 0;
  for (const exec of own.execs.values()) if (exec.container === id) shells += 1;
  const wave = breath(id, now);
  const memory = Math.round(uses.memory * (1 + wave / 20)) + shells * SHELL.memory;
  const memoryLimit = hostConfig.memory || HOST_MEMORY;
  const cpu = uses.cpu * (1 + wave / (uses.cpu > 50 ? 100 : 1)) + load(served, now);
  return {
    cpu: state.status === 'paused' ? 0 : Math.min(cpu, mostCpu(hostConfig) * (1 + wave / 200)),
    memory: Math.min(memory, memoryLimit),
    memoryLimit,
    pids: (uses.pids ?? 1) + shells,
  };
}

/** What scripts have started beside the main process. */
function servicesIn({ services }: Pick<SeatPrivate, 'services'>, container: string): ProgramUses[] {
  if (!services || services.size === 0) return [];
  return [...services.values()]
    .filter((service) => service.container === container)
    .map(({ process }) => programUses(process.program));
}

function total(uses: readonly ProgramUses[]): ProgramUses {
  const sum = (of: (one: ProgramUses) => number) => uses.reduce((before, one) => before + of(one), 0);
  return { memory: sum(({ memory }) => memory), cpu: sum(({ cpu }) => cpu), pids: sum(({ pids = 1 }) => pids) };
}

function usesOf(process: Process | undefined, { path, args }: Container): ProgramUses {
  if (process?.kind === 'service') return programUses(process.program);
  if (process?.kind !== 'script') return SHELL;
  return neverRests([path, ...args].join(' ')) ? { ...SCRIPT, cpu: 99.5 } : SCRIPT;
}

/** A loop that waits for nothing keeps a core busy. */
function neverRests(text: string): boolean {
  if (/\b(sleep|read|wait|tail -f|nc|inotifywait)\b/.test(text)) return false;
  return /\bwhile\s+(true|:|\[ 1 \])|\buntil\s+false|(^|\s)yes(\s|$)|\bfor\s*\(\(\s*;\s*;\s*\)\)/.test(text);
}

function load(served: readonly number[], now: number): number {
  const recent = served.filter((at) => now - at < BUSY_MS).length;
  return (recent / (BUSY_MS / 1_000)) * PERCENT_A_REQUEST;
}

/** A slow wave between -1 and 1 of a container's own, so that numbers live without being random. */
function breath(id: string, now: number): number {
  const phase = Number.parseInt(id.slice(0, 4), 16) / 65_536;
  return Math.sin((now / 20_000 + phase) * 2 * Math.PI);
}
