import type { CreateRequest } from '../api/create-request';
import { sizeMistake } from '../bounds/size-mistake';

/** What is too large about a create request for this room, or null. */
export function requestSize(request: CreateRequest): string | null {
  const { hostConfig: host } = request;
  return sizeMistake(
    'containers',
    {
      labels: request.labels,
      'environment variables': request.env,
      'published ports': host.portRequests,
      'exposed ports': request.exposedPorts,
      volumes: request.volumes,
      binds: host.binds,
      mounts: host.mounts,
      'tmpfs mounts': host.tmpfs,
      'containers to take volumes from': host.volumesFrom,
      'host entries': host.extraHosts,
      'name servers': host.dns,
      'search domains': host.dnsSearch,
      'resolver options': host.dnsOptions,
      networks: request.networks,
      links: request.links,
    },
    [
      ...[request.cmd, request.entrypoint, request.workingDir, request.user, request.hostname, request.domainname],
      ...[request.healthcheck, host.networkMode, host.recorded],
    ],
  );
}
