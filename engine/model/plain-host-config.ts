import type { HostConfig } from './container';

/** How a container is kept that nothing particular was asked of. */
export const PLAIN_HOST_CONFIG: HostConfig = {
  portRequests: [],
  publishAllPorts: false,
  autoRemove: false,
  restartPolicy: { name: 'no', maximumRetryCount: 0 },
  networkMode: 'default',
  init: false,
  readonlyRootfs: false,
  memory: 0,
  nanoCpus: 0,
};
