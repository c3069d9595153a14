import type { Container } from '../../../model/container';
import type { DaemonContext } from '../../context';

/** All names of a container, sorted: its own, and `web/db` for what those that are linked to it call it. */
export function containerNames({ host }: DaemonContext, { id, name }: Container): string[] {
  const names = [name];
  for (const other of host.containers.values()) {
    for (const link of other.hostConfig.links ?? []) {
      if (link.container === id) names.push(`${other.name}/${link.alias}`);
    }
  }
  return names.sort();
}
