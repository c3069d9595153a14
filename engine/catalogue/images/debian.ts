import type { Recipe } from '../recipe';
import { declared, type Tree } from '../tree';
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

const BULLSEYE: DebianRelease = {
  version: '11.11',
  osRelease: `PRETTY_NAME="Debian GNU/Linux 11 (bullseye)"
NAME="Debian GNU/Linux"
VERSION_ID="11"
VERSION="11 (bullseye)"
VERSION_CODENAME=bullseye
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`,
  sources: `deb http://deb.debian.org/debian bullseye main
deb http://deb.debian.org/debian-security bullseye-security main
deb http://deb.debian.org/debian bullseye-updates main
`,
  libraries: 63_500_000,
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

/** The whole Debian: the same programs as the slim one, with manuals and translations. */
export const debian = release('bookworm', ['12.11', '12', 'bookworm', 'stable', 'latest'], () => ({
  ...debianTree(BOOKWORM),
  ...manuals(42_100_000),
}));

export const bullseye = release('bullseye', ['11.11', '11', 'bullseye', 'oldstable'], () => ({
  ...debianTree(BULLSEYE),
  ...manuals(43_600_000),
}));

export const bullseyeSlim = release('bullseye', ['11.11-slim', '11-slim', 'bullseye-slim', 'oldstable-slim'], () =>
  debianTree(BULLSEYE),
);

function manuals(size: number): Tree {
  return {
    '/usr/share/doc/documents': declared(Math.round(size * 0.2)),
    '/usr/share/man/pages': declared(Math.round(size * 0.2)),
    '/usr/share/locale/translations': declared(Math.round(size * 0.6)),
  };
}

function release(codename: string, tags: readonly string[], tree: () => Tree): Recipe {
  return {
    repository: 'library/debian',
    tags,
    created: '2025-07-01T01:30:04Z',
    steps: [
      { createdBy: `# debian.sh --arch 'amd64' out/ '${codename}' '@1751241600'`, tree },
      { createdBy: 'CMD ["bash"]' },
    ],
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['bash'] },
  };
}
