import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary, declared } from '../tree';

/** A tiny web server that answers with its host name and addresses. No shell in it. */
export const whoami: Recipe = {
  repository: 'traefik/whoami',
  tags: ['v1.11.0', 'v1.11', 'v1', 'latest'],
  created: '2025-04-07T11:57:27Z',
  steps: [
    {
      createdBy: 'COPY /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ # buildkit',
      tree: () => ({ '/etc/ssl/certs/ca-certificates.crt': declared(214_000) }),
    },
    {
      createdBy: 'COPY /usr/share/zoneinfo /usr/share/zoneinfo # buildkit',
      tree: () => ({ '/usr/share/zoneinfo': declared(427_000) }),
    },
    { createdBy: 'COPY whoami / # buildkit', tree: () => ({ '/whoami': binary(5_980_000, 'traefik-whoami') }) },
    { createdBy: 'ENTRYPOINT ["/whoami"]' },
    { createdBy: 'EXPOSE map[80/tcp:{}]' },
  ],
  config: {
    Env: [`PATH=${DEFAULT_PATH}`],
    Entrypoint: ['/whoami'],
    WorkingDir: '/',
    ExposedPorts: ['80/tcp'],
  },
};
