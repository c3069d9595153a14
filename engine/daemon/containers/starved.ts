import type { Container } from '../../model/container';
import type { Process } from '../../model/process';
import { ending, OUT_OF_MEMORY } from '../../programs/ending';
import { programUses } from '../../programs/program-uses';

/** Milliseconds in which a program fills the little memory that it may use. */
const SOON = 300;

/**
 * A program that needs more memory than its container may use does not come far: the kernel kills it a moment after its
 * start (docker-facts §5.2). Any other is left as it is.
 */
export function starved({ hostConfig }: Container, process: Process, now: number): Process {
  if (process.kind !== 'service' || hostConfig.memory === 0) return process;
  if (programUses(process.program).memory <= hostConfig.memory) return process;
  return { ...process, program: ending.name, listens: [], memory: OUT_OF_MEMORY, wakeAt: now + SOON };
}
