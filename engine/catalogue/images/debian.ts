import type { Recipe } from '../recipe';
import { type DebianRelease, debianTree } from '../trees/debian';

const BOOKWORM: DebianRelease = {
  version: '12.11',
  osRelease: `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`,
  sources: `deb http://deb.debian.org/debian bookworm main
deb http://deb.debian.org/debian bookworm-updates main
deb http://deb.debian.org/debian-security bookworm-security main
`,
  libraries: 57_600_000,
};

/** Base of nginx, httpd, redis and python:3.12-slim, which therefore share its layer. */
export const debianSlim: Recipe = {
  repository: 'library/debian',
  tags: ['12.11-slim', '12-slim', 'bookworm-slim', 'stable-slim'],
  created: '2025-07-01T01:30:04Z',
  steps: [
    { createdBy: "# debian.sh --arch 'amd64' out/ 'bookworm' '@1751241600'", tree: () => debianTree(BOOKWORM) },
    { createdBy: 'CMD ["bash"]' },
  ],
  config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['bash'] },
};
