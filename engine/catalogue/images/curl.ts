import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary, declared, dir, script } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { alpine322 } from './alpine';

const ENTRYPOINT = `#!/bin/sh
set -e

# An option or an address is meant for curl.
if [ "\${1#-}" != "$1" ] || [ -z "$(command -v "$1")" ]; then
  set -- curl "$@"
fi

exec "$@"
`;

export const curl: Recipe = {
  repository: 'curlimages/curl',
  tags: ['8.14.1', 'latest'],
  created: '2025-06-04T06:51:27Z',
  base: alpine322,
  steps: [
    { createdBy: 'ENV CURL_VERSION=8_14_1' },
    {
      createdBy: 'RUN /bin/sh -c addgroup -S curl_group && adduser -S curl_user -G curl_group # buildkit',
      tree: () => ({
        ...alpineAccounts('curl_user:100:101::/home/curl_user:/sbin/nologin', 'curl_group:101:curl_user'),
        '/home/curl_user': dir(0o755, 100, 101),
      }),
    },
    {
      createdBy: 'COPY /usr/bin/curl /usr/bin/curl # buildkit',
      tree: () => ({ '/usr/bin/curl': binary(265_900, 'curl'), '/usr/lib/libcurl.so.4': declared(12_900_000, 0o755) }),
    },
    {
      createdBy: 'COPY entrypoint.sh /entrypoint.sh # buildkit',
      tree: () => ({ '/entrypoint.sh': script(ENTRYPOINT) }),
    },
    { createdBy: 'USER curl_user' },
    { createdBy: 'ENTRYPOINT ["/entrypoint.sh"]' },
    { createdBy: 'CMD ["curl"]' },
  ],
  config: {
    Env: [`PATH=${DEFAULT_PATH}`, 'CURL_VERSION=8_14_1'],
    Entrypoint: ['/entrypoint.sh'],
    Cmd: ['curl'],
    User: 'curl_user',
    WorkingDir: '/home/curl_user',
  },
};
