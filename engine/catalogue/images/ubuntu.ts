import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { type DebianRelease, debianTree } from '../trees/debian';

const NOBLE: DebianRelease = {
  version: 'trixie/sid',
  osRelease: `PRETTY_NAME="Ubuntu 24.04.2 LTS"
NAME="Ubuntu"
VERSION_ID="24.04"
VERSION="24.04.2 LTS (Noble Numbat)"
VERSION_CODENAME=noble
ID=ubuntu
ID_LIKE=debian
HOME_URL="https://www.ubuntu.com/"
SUPPORT_URL="https://help.ubuntu.com/"
UBUNTU_CODENAME=noble
`,
  sources: `deb http://archive.ubuntu.com/ubuntu noble main universe
deb http://archive.ubuntu.com/ubuntu noble-updates main universe
deb http://security.ubuntu.com/ubuntu noble-security main universe
`,
  libraries: 60_300_000,
  users: 'ubuntu:1000:1000:Ubuntu:/home/ubuntu:/bin/bash',
  groups: 'ubuntu:1000:',
  tools: 'free pgrep pidof pkill pmap ps pwdx slabtop top uptime vmstat w watch',
};

/** A release before `noble`, which had no account but root's. */
function earlier(name: string, codename: string, version: string, long: string, libraries: number): DebianRelease {
  return {
    version,
    osRelease: `PRETTY_NAME="Ubuntu ${long} LTS"
NAME="Ubuntu"
VERSION_ID="${long.split('.').slice(0, 2).join('.')}"
VERSION="${long} LTS (${name})"
VERSION_CODENAME=${codename}
ID=ubuntu
ID_LIKE=debian
HOME_URL="https://www.ubuntu.com/"
SUPPORT_URL="https://help.ubuntu.com/"
UBUNTU_CODENAME=${codename}
`,
    sources: `deb http://archive.ubuntu.com/ubuntu/ ${codename} main restricted universe multiverse
deb http://archive.ubuntu.com/ubuntu/ ${codename}-updates main restricted universe multiverse
deb http://security.ubuntu.com/ubuntu/ ${codename}-security main restricted universe multiverse
`,
    libraries,
    tools: NOBLE.tools,
  };
}

const JAMMY = earlier('Jammy Jellyfish', 'jammy', 'bookworm/sid', '22.04.5', 60_700_000);
const FOCAL = earlier('Focal Fossa', 'focal', 'bullseye/sid', '20.04.6', 55_600_000);

function recipe(
  version: string,
  tags: readonly string[],
  created: string,
  file: string,
  release: DebianRelease,
): Recipe {
  return {
    repository: 'library/ubuntu',
    tags,
    created,
    steps: [
      { createdBy: '/bin/sh -c #(nop)  ARG RELEASE' },
      { createdBy: `/bin/sh -c #(nop)  LABEL org.opencontainers.image.version=${version}` },
      { createdBy: `/bin/sh -c #(nop) ADD file:${file} in / `, tree: () => debianTree(release) },
      { createdBy: '/bin/sh -c #(nop)  CMD ["/bin/bash"]' },
    ],
    config: {
      Env: [`PATH=${DEFAULT_PATH}`],
      Cmd: ['/bin/bash'],
      Labels: [
        ['org.opencontainers.image.ref.name', 'ubuntu'],
        ['org.opencontainers.image.version', version],
      ],
    },
  };
}

export const ubuntu = recipe(
  '24.04',
  ['24.04', 'noble', 'latest'],
  '2025-06-26T05:29:03Z',
  '598ca0108009b5c2e9e6f4fc4bd19a6bcd604fccb5b9376fac14a75522a5cfa3',
  NOBLE,
);
export const ubuntu2204 = recipe(
  '22.04',
  ['22.04', 'jammy'],
  '2025-06-24T11:02:41Z',
  '82f38ebced7b2756311fb492d3d44cc131b22654e8620baa93883537a3e355aa',
  JAMMY,
);
export const ubuntu2004 = recipe(
  '20.04',
  ['20.04', 'focal'],
  '2025-04-08T10:43:13Z',
  '7486147a645d8835a5181c79f00a3606c6b714c83bcbfcd8862221eb14690f9e',
  FOCAL,
);
