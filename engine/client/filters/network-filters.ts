import type { Daemon } from '../../daemon/api';
import { networkKind } from '../../daemon/network/network-kind';
import type { Network } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { Filters } from './filters';
import { fitsPattern } from './fits-pattern';
import { hasLabel } from './has-label';
import { truthOf } from './truth-of';

const NAMES = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];

/** The networks that pass the filters of `GET /networks`: values of one are alternatives, labels must all fit. */
export function filterNetworks(daemon: Daemon, filters: Filters): Result<Network[]> {
  for (const [name, value] of filters) {
    if (!NAMES.includes(name)) return refuse(400, `invalid filter '${name}'`);
    if (name === 'type' && value !== 'custom' && value !== 'builtin') {
      return refuse(400, `invalid filter: 'type'='${value}'`);
    }
  }
  const names = [...new Set(filters.map(([name]) => name))];
  const dangling = truthOf(filters, 'dangling');
  if (!dangling.ok) return dangling;
  const fits = (network: Network) =>
    names.every((name) => {
      const values = filters.filter(([of]) => of === name).map(([, value]) => value);
      const test = (value: string) => passes(daemon, network, name, value);
      return name === 'label' ? values.every(test) : values.some(test);
    });
  return ok(daemon.networkList().filter(fits));
}

function passes(daemon: Daemon, network: Network, name: string, value: string): boolean {
  switch (name) {
    case 'dangling': {
      const dangling = isCustom(network) && daemon.networkMembers(network).length === 0;
      return dangling === (value === 'true' || value === '1');
    }
    case 'driver':
      return network.driver === value;
    case 'id':
      return fitsPattern(value, network.id);
    case 'label':
      return hasLabel(network.labels, value);
    case 'name':
      return fitsPattern(value, network.name);
    case 'scope':
      return value === 'local';
    default:
      return isCustom(network) === (value === 'custom');
  }
}

function isCustom({ name }: Network): boolean {
  return networkKind(name) === 'user-defined';
}
