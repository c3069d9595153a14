import type { Container } from '../../model/container';
import type { ScriptService } from '../../model/room-state';
import type { DaemonContext } from '../context';
import type { Service } from '../network/dial';

/** What scripts in a container have started and still plays, oldest first. */
export function scriptServices({ own }: DaemonContext, container: string): ScriptService[] {
  if (!own.services || own.services.size === 0) return [];
  return [...own.services.values()].filter((service) => service.container === container);
}

/** Everything that the engine plays in a container: its main process, and what its scripts have started. */
export function* playedIn(ctx: DaemonContext, { id }: Pick<Container, 'id'>): Generator<Service> {
  const main = ctx.own.processes.get(id);
  if (main?.kind === 'service') yield main;
  for (const { process } of scriptServices(ctx, id)) yield process;
}

/** A process as it is now, after something may have changed or ended it. */
export function playedNow(ctx: DaemonContext, container: string, { id }: Service): Service | undefined {
  if (id !== undefined) return ctx.own.services?.get(id)?.process;
  const main = ctx.own.processes.get(container);
  return main?.kind === 'service' ? main : undefined;
}
