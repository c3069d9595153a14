import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary, declared, dir, script, text } from '../tree';
import { alpine318, alpine321 } from './alpine';

const ENTRYPOINT = `#!/bin/sh

set -e

# A configuration file alone is what to serve.
case "$1" in
    *.yaml|*.yml) set -- registry serve "$@" ;;
    serve|garbage-collect|help|-*) set -- registry "$@" ;;
esac

exec "$@"
`;

const CONFIG = `version: 0.1
log:
  fields:
    service: registry
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: /var/lib/registry
http:
  addr: :5000
  headers:
    X-Content-Type-Options: [nosniff]
health:
  storagedriver:
    enabled: true
    interval: 10s
    threshold: 3
`;

interface Release {
  version: string;
  tags: readonly string[];
  created: string;
  base: Recipe;
  /** Where its configuration lies. */
  config: string;
  /** Bytes of the program. */
  size: number;
}

function registryOf({ version, tags, created, base, config, size }: Release): Recipe {
  return {
    repository: 'library/registry',
    tags: [version, ...tags],
    created,
    base,
    steps: [
      {
        createdBy: 'RUN /bin/sh -c apk add --no-cache ca-certificates # buildkit',
        tree: () => ({ '/usr/share/ca-certificates': declared(520_000) }),
      },
      {
        createdBy:
          'RUN /bin/sh -c set -eux;  tar --extract --file registry.tar.gz --directory /bin/ registry # buildkit',
        tree: () => ({ '/bin/registry': binary(size, 'registry') }),
      },
      {
        createdBy: `COPY ./config-example.yml ${config} # buildkit`,
        tree: () => ({ [config]: text(CONFIG), '/var/lib/registry': dir() }),
      },
      { createdBy: 'VOLUME [/var/lib/registry]' },
      { createdBy: 'EXPOSE map[5000/tcp:{}]' },
      {
        createdBy: 'COPY docker-entrypoint.sh /entrypoint.sh # buildkit',
        tree: () => ({ '/entrypoint.sh': script(ENTRYPOINT, 'docker-entrypoint') }),
      },
      { createdBy: 'ENTRYPOINT ["/entrypoint.sh"]' },
      { createdBy: `CMD ["${config}"]` },
    ],
    config: {
      Env: [`PATH=${DEFAULT_PATH}`],
      Entrypoint: ['/entrypoint.sh'],
      Cmd: [config],
      WorkingDir: '/',
      ExposedPorts: ['5000/tcp'],
      Volumes: ['/var/lib/registry'],
    },
  };
}

/** A registry to run oneself. What it serves is the room's registry (decision 065). */
export const registry2 = registryOf({
  version: '2.8.3',
  tags: ['2.8', '2'],
  created: '2023-10-02T18:42:16Z',
  base: alpine318,
  config: '/etc/docker/registry/config.yml',
  size: 17_500_000,
});

export const registry3 = registryOf({
  version: '3.0.0',
  tags: ['3.0', '3', 'latest'],
  created: '2025-04-03T15:32:18Z',
  base: alpine321,
  config: '/etc/distribution/config.yml',
  size: 48_700_000,
});
