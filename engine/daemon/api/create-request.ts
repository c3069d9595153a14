import type { HostConfig } from '../../model/container';
import type { HealthConfig } from '../../model/image';
import type { NetworkWish } from './network-wish';

export interface CreateRequest {
  name: string | null;
  /** As typed; it must be here already (the client pulls). */
  image: string;
  /** Null keeps the image's own. An empty entrypoint list clears it. */
  cmd: readonly string[] | null;
  entrypoint: readonly string[] | null;
  env: readonly string[];
  labels: readonly (readonly [string, string])[];
  workingDir: string | null;
  user: string | null;
  hostname: string | null;
  domainname?: string;
  exposedPorts: readonly string[];
  /** Paths that want a volume without a name (`-v /path`); absent: none. */
  volumes?: readonly string[];
  tty: boolean;
  openStdin: boolean;
  stopSignal: string | null;
  stopTimeout: number | null;
  /** Absent keeps the image's; an empty `Test` and what is 0 or absent are taken from the image's. */
  healthcheck?: HealthConfig;
  hostConfig: HostConfig;
  /** `NetworkingConfig.EndpointsConfig`. Absent or empty: the one network that `hostConfig.networkMode` names. */
  networks?: readonly NetworkWish[];
  /** `HostConfig.Links`, as typed: `name` or `name:alias`. Absent: none. */
  links?: readonly string[];
}
