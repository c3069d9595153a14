import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binaries, binary, declared, text } from '../tree';
import { alpine322 } from './alpine';

/** Tools to look at a network with. Its shell zsh is played by bash. */
export const netshoot: Recipe = {
  repository: 'nicolaka/netshoot',
  tags: ['v0.14', 'latest'],
  created: '2025-05-19T15:22:19Z',
  base: alpine322,
  steps: [
    {
      createdBy:
        'RUN /bin/sh -c set -ex     && apk update     && apk upgrade     && apk add --no-cache     apache2-utils     bash     bind-tools     curl     iproute2     iputils     jq     netcat-openbsd     tcpdump     zsh # buildkit',
      tree: () => ({
        ...binaries('/usr/bin', { dig: 141_000, nslookup: 137_000, host: 117_000, curl: 265_900, jq: 31_000 }),
        '/bin/bash': binary(772_000, 'bash'),
        '/bin/zsh': binary(906_000, 'bash'),
        '/usr/bin/nc': binary(43_000, 'nc'),
        '/usr/lib/libraries': declared(186_000_000, 0o755),
      }),
    },
    { createdBy: 'USER root' },
    { createdBy: 'WORKDIR /root' },
    { createdBy: 'ENV HOSTNAME=netshoot' },
    {
      createdBy: 'COPY motd motd # buildkit',
      tree: () => ({ '/root/motd': text('Welcome to Netshoot! (github.com/nicolaka/netshoot)\n') }),
    },
    { createdBy: 'CMD ["zsh"]' },
  ],
  config: { Env: [`PATH=${DEFAULT_PATH}`], Cmd: ['zsh'], WorkingDir: '/root', User: 'root' },
};
