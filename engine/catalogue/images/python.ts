import type { Recipe } from '../recipe';
import { binary, declared, link, text } from '../tree';
import { debianSlim } from './debian';

const VERSION = '3.12.11';
const PATH = 'PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export const pythonSlim: Recipe = {
  repository: 'library/python',
  tags: [`${VERSION}-slim`, '3.12-slim', `${VERSION}-slim-bookworm`, '3.12-slim-bookworm'],
  created: '2025-06-03T19:04:54Z',
  base: debianSlim,
  steps: [
    { createdBy: `ENV ${PATH}` },
    { createdBy: 'ENV LANG=C.UTF-8' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  apt-get install -y --no-install-recommends   ca-certificates   netbase   tzdata  ; # buildkit',
      tree: () => ({
        '/etc/ssl/certs/ca-certificates.crt': declared(216_000),
        '/etc/services': text('http\t\t80/tcp\nhttps\t\t443/tcp\ndomain\t\t53/udp\n'),
        '/usr/share/ca-certificates': declared(9_010_000),
      }),
    },
    { createdBy: `ENV PYTHON_VERSION=${VERSION}` },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  ./configure   --enable-optimizations   --enable-shared;  make install # buildkit',
      tree: () => ({
        '/usr/local/bin/python3.12': binary(14_400, 'python'),
        '/usr/local/bin/pip3.12': binary(221, 'pip'),
        '/usr/local/bin/pip3': link('pip3.12'),
        '/usr/local/bin/pip': link('pip3.12'),
        '/usr/local/lib/libpython3.12.so.1.0': declared(9_620_000, 0o755),
        '/usr/local/lib/python3.12/stdlib': declared(30_900_000),
      }),
    },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  for src in idle3 pip3 pydoc3 python3 python3-config; do   ln -svT "$src" "/usr/local/bin/$dst"; done # buildkit',
      tree: () => ({ '/usr/local/bin/python': link('python3'), '/usr/local/bin/python3': link('python3.12') }),
    },
    { createdBy: 'CMD ["python3"]' },
  ],
  config: { Env: [PATH, 'LANG=C.UTF-8', `PYTHON_VERSION=${VERSION}`], Cmd: ['python3'] },
};
