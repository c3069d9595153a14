import type { Container } from '../../../model/container';
import type { DaemonContext } from '../../context';

/** Links as `docker inspect` has them: `/db:/web/mysql`. Null without any. */
export function shownLinks({ host }: DaemonContext, { name, hostConfig: { links } }: Container): string[] | null {
  if (!links || links.length === 0) return null;
  return links.map((link) => `/${host.containers.get(link.container)?.name ?? link.name}:/${name}/${link.alias}`);
}
