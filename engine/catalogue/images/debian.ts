import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { declared, type Tree } from '../tree';
import { type DebianRelease, debianTree } from '../trees/debian';

const BOOKWORM: DebianRelease = {
  version: '12.11',
  osRelease: osRelease(12, 'bookworm'),
  sources: `deb http://deb.debian.org/debian bookworm main
deb http://deb.debian.org/debian bookworm-updates main
deb http://deb.debian.org/debian-security bookworm-security main
`,
  libraries: 57_600_000,
};

const BULLSEYE: DebianRelease = {
  version: '11.11',
  osRelease: osRelease(11, 'bullseye'),
  sources: `deb http://deb.debian.org/debian bullseye main
deb http://deb.debian.org/debian-security bullseye-security main
deb http://deb.debian.org/debian bullseye-updates main
`,
  libraries: 63_500_000,
};

/** Base of nginx, httpd, redis and python:3.12-slim, which therefore share its layer. */
export const debianSlim = release('bookworm', ['12.11-slim', '12-slim', 'bookworm-slim', 'stable-slim'], () =>
  debianTree(BOOKWORM),
);

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

function osRelease(version: number, codename: string): string {
  return `PRETTY_NAME="Debian GNU/Linux ${version} (${codename})"
NAME="Debian GNU/Linux"
VERSION_ID="${version}"
VERSION="${version} (${codename})"
VERSION_CODENAME=${codename}
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`;
}

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
    config: { Env: [`PATH=${DEFAULT_PATH}`], Cmd: ['bash'] },
  };
}
