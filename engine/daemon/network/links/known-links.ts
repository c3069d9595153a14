import type { Container } from '../../../model/container';
import type { KnownLink } from '../../../model/link';
import { ok, type Result, refuse } from '../../../model/result';
import { BOUNDS } from '../../bounds/bounds';
import { sizeMistake } from '../../bounds/size-mistake';
import { isRunning } from '../../containers/find-container';
import type { DaemonContext } from '../../context';
import { onDefaultBridge } from '../default-bridge';
import { linkVariables } from './link-variables';

/** What a container finds out about those that it is linked to when it or an exec in it starts; all of them must run. */
export function knownLinks(ctx: DaemonContext, container: Container): Result<readonly KnownLink[]> {
  const { links } = container.hostConfig;
  if (!links || !onDefaultBridge(ctx, container)) return NONE;
  const known: KnownLink[] = [];
  for (const { container: id, name, alias } of links) {
    const other = ctx.host.containers.get(id);
    if (!other || !isRunning(other)) {
      const fullName = `/${container.name}/${alias}`;
      return refuse(500, `Cannot link to a non running container: /${other?.name ?? name} AS ${fullName}`);
    }
    const place = onDefaultBridge(ctx, other);
    if (!place) return refuse(500, `container ${id} not attached to default bridge network`);
    const address = place.endpoint?.ipAddress ?? '';
    const names = [alias, other.config.Hostname, ...(alias === other.name ? [] : [other.name])].join(' ');
    const variables = linkVariables(container, alias, other, address);
    known.push({ container: id, names, address, variables });
  }
  if (sizeMistake('containers', {}, known) !== null) {
    return refuse(400, `this room's links tell a container at most ${BOUNDS.settings} characters`);
  }
  return ok(known);
}

const NONE = ok([]);
