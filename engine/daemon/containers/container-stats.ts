import type { Container } from '../../model/container';
import { HOST_MEMORY } from '../../model/kernel';
import type { Process } from '../../model/process';
import { ok, type Result } from '../../model/result';
import type { Program } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import type { ContainerStats } from '../api/container-stats';
import type { DaemonContext } from '../context';
import { execsIn } from '../exec/execs-in';
import { scriptServices } from '../services/services-of';
import { findContainer } from './find-container';
import { mostCpu } from './most-cpu';
import { type Traffic, trafficOf } from './traffic';

/** What a shell at its prompt and a script in the sandbox are taken to use. */
const SHELL: Program['uses'] = { memory: 780 * 1024, cpu: 0 };
const SCRIPT: Program['uses'] = { memory: 2_300_000, cpu: 1.2 };
/** Requests of so many milliseconds back make a program busy, each a second by so many percent of a core. */
const BUSY_MS = 5_000;
const PERCENT_A_REQUEST = 0.45;
/** What neighbours on a bridge say to everybody in the first moments (bytes). */
const CHATTER = 746;

/**
 * `docker stats`: current use, made from what the container does and the clock. A container that was never started or
 * has ended uses nothing; a paused one keeps its memory and gets no processor.
 */
export function containerStats(ctx: DaemonContext, name: string): Result<ContainerStats> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state, hostConfig, writable, networks } = found.value;
  if (state.status !== 'running' && state.status !== 'paused') {
    return ok({ ...{ cpu: 0, memory: 0, memoryLimit: 0, pids: 0 }, ...{ received: 0, sent: 0, read: 0, written: 0 } });
  }
  const uses = total([
    usesOf(ctx.own.processes.get(id), found.value),
    ...scriptServices(ctx, id).map(({ process }) => programNamed(process.program).uses),
  ]);
  const shells = execsIn(ctx, id).length;
  const wave = breath(id, ctx.tx.now);
  const memory = Math.round(uses.memory * (1 + wave / 20)) + shells * SHELL.memory;
  const memoryLimit = hostConfig.memory || HOST_MEMORY;
  const traffic = trafficOf(ctx, id);
  const cpu = uses.cpu * (1 + wave / (uses.cpu > 50 ? 100 : 1)) + load(traffic, ctx.tx.now);
  return ok({
    cpu: state.status === 'paused' ? 0 : Math.min(cpu, mostCpu(hostConfig) * (1 + wave / 200)),
    memory: Math.min(memory, memoryLimit),
    memoryLimit,
    pids: (uses.pids ?? 1) + shells,
    received: traffic.received + (networks.some(({ endpoint }) => endpoint) ? CHATTER : 0),
    sent: traffic.sent,
    read: 0,
    written: writable.bytes,
  });
}

/** Of the main process and of what scripts have started beside it. */
function total(uses: readonly Program['uses'][]): Program['uses'] {
  const sum = (of: (one: Program['uses']) => number) => uses.reduce((before, one) => before + of(one), 0);
  return { memory: sum(({ memory }) => memory), cpu: sum(({ cpu }) => cpu), pids: sum(({ pids = 1 }) => pids) };
}

function usesOf(process: Process | undefined, { path, args }: Container): Program['uses'] {
  if (process?.kind === 'service') return programNamed(process.program).uses;
  if (process?.kind !== 'script') return SHELL;
  return neverRests([path, ...args].join(' ')) ? { ...SCRIPT, cpu: 99.5 } : SCRIPT;
}

/** A loop that waits for nothing keeps a core busy. */
function neverRests(text: string): boolean {
  if (/\b(sleep|read|wait|tail -f|nc|inotifywait)\b/.test(text)) return false;
  return /\bwhile\s+(true|:|\[ 1 \])|\buntil\s+false|(^|\s)yes(\s|$)|\bfor\s*\(\(\s*;\s*;\s*\)\)/.test(text);
}

function load({ served }: Readonly<Traffic>, now: number): number {
  const recent = served.filter((at) => now - at < BUSY_MS).length;
  return (recent / (BUSY_MS / 1_000)) * PERCENT_A_REQUEST;
}

/** A slow wave between -1 and 1 of a container's own, so that numbers live without being random. */
function breath(id: string, now: number): number {
  const phase = Number.parseInt(id.slice(0, 4), 16) / 65_536;
  return Math.sin((now / 20_000 + phase) * 2 * Math.PI);
}
