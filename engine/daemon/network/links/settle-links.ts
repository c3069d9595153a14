import type { Container } from '../../../model/container';
import type { Link } from '../../../model/link';
import { parseLink } from '../../../model/parse-link';
import { ok, type Result, refuse } from '../../../model/result';
import type { CreateRequest } from '../../api/create-request';
import { findContainer } from '../../containers/find-container';
import type { DaemonContext } from '../../context';
import { networkKind } from '../network-kind';

export const HOST_AND_LINKS =
  "conflicting options: host type networking can't be used with links. This would result in undefined behavior";

/**
 * The links of a new container, each with the container that it leads to now. In a network of one's own they are names
 * there and nothing else (rule N94).
 */
export function settleLinks(ctx: DaemonContext, { links = [], hostConfig }: CreateRequest): Result<Link[]> {
  const settled: Link[] = [];
  if (networkKind(hostConfig.networkMode) === 'user-defined') return ok(settled);
  for (const text of links) {
    const parsed = parseLink(text);
    if (!parsed.ok) return refuse(400, parsed.error);
    const { name, alias } = parsed.value;
    const found = stackOwner(ctx, name);
    if (!found.ok) return found;
    const other = found.value;
    if (networkKind(other.hostConfig.networkMode) === 'host') return refuse(400, HOST_AND_LINKS);
    // The name belongs to the first one; Docker notes the second in its log only.
    if (alias !== '' && !settled.some((it) => it.alias === alias)) {
      settled.push({ container: other.id, name: other.name, alias });
    }
  }
  return ok(settled);
}

/** The container of that name, or the one whose network it shares. */
function stackOwner(ctx: DaemonContext, name: string): Result<Container> {
  let wanted = name;
  for (;;) {
    const found = findContainer(ctx, wanted);
    if (!found.ok || wanted === '') {
      const why = found.ok || wanted === '' ? 'invalid name or ID supplied: ""' : found.error.message;
      return refuse(400, `could not get container for ${wanted}: ${why}`);
    }
    const { networkMode } = found.value.hostConfig;
    if (networkKind(networkMode) !== 'container') return found;
    wanted = networkMode.slice('container:'.length);
  }
}
