import { KERNEL } from '../../model/kernel';
import type { JsonObject } from '../api/json-object';
import { API_VERSION, ENGINE_VERSION, LEAST_API_VERSION } from './versions';

const BUILT = '2025-05-30T12:07:27.000000000+00:00';
const COMMIT = '45873be';
const GO = 'go1.24.3';

/** The JSON of `GET /version`. */
export function version(): JsonObject {
  return {
    Platform: { Name: 'Drydock (simulated Docker Engine)' },
    Components: [
      {
        Name: 'Engine',
        Version: ENGINE_VERSION,
        Details: {
          ApiVersion: API_VERSION,
          Arch: 'amd64',
          BuildTime: BUILT,
          Experimental: 'false',
          GitCommit: COMMIT,
          GoVersion: GO,
          KernelVersion: KERNEL,
          MinAPIVersion: LEAST_API_VERSION,
          Os: 'linux',
        },
      },
      { Name: 'containerd', Version: '1.7.27', Details: { GitCommit: '05044ec0a9a75232cad458027ca83437aae3f4da' } },
      { Name: 'runc', Version: '1.2.5', Details: { GitCommit: 'v1.2.5-0-g59923ef' } },
      { Name: 'docker-init', Version: '0.19.0', Details: { GitCommit: 'de40ad0' } },
    ],
    Version: ENGINE_VERSION,
    ApiVersion: API_VERSION,
    MinAPIVersion: LEAST_API_VERSION,
    GitCommit: COMMIT,
    GoVersion: GO,
    Os: 'linux',
    Arch: 'amd64',
    KernelVersion: KERNEL,
    BuildTime: BUILT,
  };
}
