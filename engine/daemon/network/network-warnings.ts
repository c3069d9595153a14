import type { CreateRequest } from '../api/create-request';

/** What the daemon remarks on a container's network settings without refusing them. */
export function networkWarnings({ hostConfig }: CreateRequest): string[] {
  return hostConfig.networkMode === 'host' && hostConfig.portRequests.length > 0
    ? ['Published ports are discarded when using host network mode']
    : [];
}
