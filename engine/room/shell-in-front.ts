import type { ShellSession } from '../model/process';
import type { SeatPrivate } from '../model/room-state';
import type { Job } from '../model/terminal';

/** The shell in a container to which the next line of a job goes; null when it goes to another program, or to none. */
export function shellInFront(own: SeatPrivate, { attached }: Job): ShellSession | null {
  if (!attached?.stdin) return null;
  const { container, exec } = attached;
  const process = exec === null ? own.processes.get(container) : own.execs.get(exec)?.process;
  return process?.kind === 'shell' && !process.session.front ? process.session : null;
}
