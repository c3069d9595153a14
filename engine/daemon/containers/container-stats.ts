import { HOST_MEMORY } from '../../model/kernel';
import { ok, type Result } from '../../model/result';
import type { Program } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import type { ContainerStats } from '../api';
import type { DaemonContext } from '../context';
import { findContainer } from './find-container';

/** What a shell at its prompt and a script in the sandbox are taken to use. */
const SHELL: Program['uses'] = { memory: 780 * 1024, cpu: 0 };
const SCRIPT: Program['uses'] = { memory: 2_300_000, cpu: 1.2 };

/**
 * `docker stats`: current use, made from state and time alone. A container that was never started or has ended uses
 * nothing; a paused one keeps its memory and gets no processor.
 */
export function containerStats(ctx: DaemonContext, name: string): Result<ContainerStats> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state, hostConfig } = found.value;
  if (state.status !== 'running' && state.status !== 'paused') {
    return ok({ cpu: 0, memory: 0, memoryLimit: 0, pids: 0 });
  }
  const process = ctx.own.processes.get(id);
  const played = process?.kind === 'service' ? programNamed(process.program).uses : SHELL;
  const uses = process?.kind === 'script' ? SCRIPT : played;
  const shells = [...ctx.own.execs.values()].filter(({ container }) => container === id).length;
  const memory = Math.round(uses.memory * (1 + breath(id, ctx.tx.now) / 20)) + shells * SHELL.memory;
  const memoryLimit = hostConfig.memory || HOST_MEMORY;
  return ok({
    cpu: state.status === 'paused' ? 0 : uses.cpu * (1 + breath(id, ctx.tx.now)),
    memory: Math.min(memory, memoryLimit),
    memoryLimit,
    pids: (uses.pids ?? 1) + shells,
  });
}

/** A slow wave between -1 and 1 of a container's own, so that numbers live without being random. */
function breath(id: string, now: number): number {
  const phase = Number.parseInt(id.slice(0, 4), 16) / 65_536;
  return Math.sin((now / 20_000 + phase) * 2 * Math.PI);
}
