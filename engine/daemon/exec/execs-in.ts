import type { Exec } from '../../model/room-state';
import type { DaemonContext } from '../context';

/** What `docker exec` has waiting in a container, oldest first. */
export function execsIn({ own }: DaemonContext, container: string): Exec[] {
  return [...own.execs.values()].filter((exec) => exec.container === container);
}
