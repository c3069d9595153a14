import type { SandboxRun } from '#engine/model/sandbox-run';

/** One seat of one room: seats are numbered within their room, whose ID is the front of a run's ID. */
export function seatKey(run: Pick<SandboxRun, 'id' | 'seat'>): string {
  const slash = run.id.lastIndexOf('/');
  return `${slash < 0 ? '' : run.id.slice(0, slash)}/${run.seat}`;
}
