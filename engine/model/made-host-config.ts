import type { HostConfig } from './container';

/**
 * Host settings as they are kept: field by field and always in this order. A copy by `...` that is given more fields has
 * a shape of its own for V8, and a thousand hosts with such records make all code slow that reads them.
 */
export function madeHostConfig(from: HostConfig): HostConfig {
  const made: HostConfig = {
    portRequests: from.portRequests,
    publishAllPorts: from.publishAllPorts,
    autoRemove: from.autoRemove,
    restartPolicy: from.restartPolicy,
    networkMode: from.networkMode,
    init: from.init,
    readonlyRootfs: from.readonlyRootfs,
    memory: from.memory,
    nanoCpus: from.nanoCpus,
  };
  if (from.pidsLimit !== undefined) made.pidsLimit = from.pidsLimit;
  if (from.recorded !== undefined) made.recorded = from.recorded;
  if (from.binds !== undefined) made.binds = from.binds;
  if (from.mounts !== undefined) made.mounts = from.mounts;
  if (from.tmpfs !== undefined) made.tmpfs = from.tmpfs;
  if (from.volumesFrom !== undefined) made.volumesFrom = from.volumesFrom;
  if (from.extraHosts !== undefined) made.extraHosts = from.extraHosts;
  if (from.dns !== undefined) made.dns = from.dns;
  if (from.dnsSearch !== undefined) made.dnsSearch = from.dnsSearch;
  if (from.dnsOptions !== undefined) made.dnsOptions = from.dnsOptions;
  if (from.links !== undefined) made.links = from.links;
  return made;
}
