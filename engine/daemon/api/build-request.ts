import type { Digest } from '../../model/digest';
import type { Change } from '../../model/file-tree';
import type { RegistryLogins } from './registry-login';

export interface BuildRequest {
  /** Path of the Dockerfile inside the context. */
  dockerfile: string;
  /** The context after `.dockerignore`: paths from its root with a leading slash. */
  context: ReadonlyMap<string, Change>;
  tags: readonly string[];
  /** Null for a build-arg whose value is taken from the environment and missing there. */
  buildArgs: readonly (readonly [name: string, value: string | null])[];
  labels: readonly (readonly [string, string])[];
  target: string | null;
  noCache: boolean;
  pull: boolean;
  /** 2 is BuildKit (docker-facts §6.6), 1 or absent the classic builder. */
  version?: 1 | 2;
  /** `--network` for RUN; absent is `default`. */
  networkMode?: string;
  /** `name:address` for RUN's /etc/hosts. */
  extraHosts?: readonly string[];
  /** Bytes that a RUN may use, 0 or absent for no limit. */
  memory?: number;
  /** `--rm=false`, `--force-rm`: what becomes of the containers of RUN. Absent: they go when they succeed. */
  removal?: 'never' | 'always';
  /** For the registries that bases come from (`X-Registry-Config`). */
  logins?: RegistryLogins;
  /** With BuildKit: contents for `RUN --mount=type=secret`, by ID. */
  secrets?: readonly (readonly [id: string, content: Digest])[];
}
