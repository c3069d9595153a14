import type { Network } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';

/** By full ID, name, or unique ID prefix, in this order (docker-facts §8.1). */
export function findNetwork({ host }: DaemonContext, wanted: string): Result<Network> {
  const exact = host.networks.get(wanted) ?? networkNamed(host.networks.values(), wanted);
  if (exact) return ok(exact);
  if (/^[0-9a-f]+$/.test(wanted)) {
    const found = [...host.networks.values()].filter(({ id }) => id.startsWith(wanted));
    if (found.length > 1) {
      return refuse(400, `network ${wanted} is ambiguous (${found.length} matches found based on ID prefix)`);
    }
    if (found[0]) return ok(found[0]);
  }
  return refuse(404, `network ${wanted} not found`);
}

/** The network that a container asked for; `default` and `''` mean `bridge`. */
export function networkOf(ctx: DaemonContext, asked: string): Network | null {
  const found = findNetwork(ctx, asked === 'default' || asked === '' ? 'bridge' : asked);
  return found.ok ? found.value : null;
}

function networkNamed(networks: Iterable<Network>, name: string): Network | undefined {
  for (const network of networks) if (network.name === name) return network;
  return undefined;
}
