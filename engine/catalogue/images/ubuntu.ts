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

export const ubuntu: Recipe = {
  repository: 'library/ubuntu',
  tags: ['24.04', 'noble', 'latest'],
  created: '2025-06-26T05:29:03Z',
  steps: [
    { createdBy: '/bin/sh -c #(nop)  ARG RELEASE' },
    { createdBy: '/bin/sh -c #(nop)  LABEL org.opencontainers.image.version=24.04' },
    {
      createdBy: '/bin/sh -c #(nop) ADD file:598ca0108009b5c2e9e6f4fc4bd19a6bcd604fccb5b9376fac14a75522a5cfa3 in / ',
      tree: () => debianTree(NOBLE),
    },
    { createdBy: '/bin/sh -c #(nop)  CMD ["/bin/bash"]' },
  ],
  config: {
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    Cmd: ['/bin/bash'],
    Labels: [
      ['org.opencontainers.image.ref.name', 'ubuntu'],
      ['org.opencontainers.image.version', '24.04'],
    ],
  },
};
