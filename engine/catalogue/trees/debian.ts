import { binaries, binary, declared, dir, dirs, link, links, type Tree, text } from '../tree';
import { HOSTS } from './accounts';
import { debianAccounts } from './debian-accounts';

const TOOLS = `[ arch b2sum base32 base64 basename basenc cat chgrp chmod chown cksum comm cp csplit cut date dd df dir dircolors
  dirname du echo env expand expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir
  mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pinky pr printenv printf ptx pwd readlink realpath rm
  rmdir runcon seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac
  tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes awk clear cmp
  diff diff3 egrep fgrep find getent getopt grep gunzip gzip hostname iconv infocmp ionice ipcmk ipcrm ipcs kill last ldd
  localedef logger login lsblk lscpu mawk mcookie mesg more mount mountpoint namei newgrp nsenter passwd perl rev run-parts
  savelog sdiff sed setpriv setsid su tabs tar taskset toe tput tset umount unshare wall wdctl which whereis xargs zcat zgrep`;

const ADMIN = `addgroup adduser chpasswd chroot delgroup deluser groupadd groupdel groupmod ldconfig nologin pwconv
  update-passwd useradd userdel usermod`;

export interface DebianRelease {
  osRelease: string;
  /** Content of `/etc/debian_version`. */
  version: string;
  /** Value of `/etc/apt/sources.list.d` entries. */
  sources: string;
  /** Total of the declared libraries, so that the layer has its real size. */
  libraries: number;
  /** Further accounts. */
  users?: string;
  groups?: string;
  /** Further programs of `/usr/bin`, space-separated. */
  tools?: string;
}

/** The root file system of a Debian-like base image: separate programs, bash, dash as `sh`, apt. */
export function debianTree(release: DebianRelease): Tree {
  return {
    ...dirs(
      '/boot',
      '/dev',
      '/etc/apt',
      '/etc/default',
      '/etc/skel',
      '/home',
      '/media',
      '/mnt',
      '/opt',
      '/proc',
      '/run',
    ),
    ...dirs('/srv', '/sys', '/usr/games', '/usr/include', '/usr/local/bin', '/usr/local/lib', '/usr/local/sbin'),
    ...dirs(
      '/usr/sbin',
      '/usr/share/doc',
      '/usr/src',
      '/var/backups',
      '/var/cache/apt',
      '/var/lib/apt',
      '/var/lib/dpkg',
    ),
    ...dirs('/var/log/apt', '/var/mail', '/var/opt', '/var/spool'),
    '/root': dir(0o700),
    '/tmp': dir(0o1777),
    '/var/tmp': dir(0o1777),
    '/var/run': link('/run'),
    '/var/lock': link('/run/lock'),
    '/run/lock': dir(0o1777),
    '/bin': link('usr/bin'),
    '/sbin': link('usr/sbin'),
    '/lib': link('usr/lib'),
    '/lib64': link('usr/lib64'),
    ...programs('/usr/bin', `${TOOLS} ${release.tools ?? ''}`, 48_000),
    ...programs('/usr/sbin', ADMIN, 62_000),
    ...binaries('/usr/bin', { bash: 1_265_648, dash: 125_640, dpkg: 318_176, 'dpkg-query': 145_696 }),
    ...binaries('/usr/bin', {
      apt: 18_752,
      'apt-get': 51_536,
      'apt-cache': 92_496,
      'apt-config': 26_936,
      'apt-mark': 55_640,
    }),
    '/usr/bin/sh': link('dash'),
    '/usr/bin/rbash': link('bash'),
    ...links('/usr/share/bash-completion', 'bash_completion', '/usr/bin/bash'),
    '/usr/lib64/ld-linux-x86-64.so.2': declared(210_968, 0o755),
    '/usr/lib/x86_64-linux-gnu/libc.so.6': declared(1_922_136, 0o755),
    '/usr/lib/x86_64-linux-gnu/perl-base': declared(Math.round(release.libraries * 0.2)),
    '/usr/lib/x86_64-linux-gnu/libraries': declared(Math.round(release.libraries * 0.45)),
    '/usr/lib/locale/C.utf8': declared(Math.round(release.libraries * 0.12)),
    '/usr/share/zoneinfo': declared(Math.round(release.libraries * 0.13)),
    '/var/lib/dpkg/status': declared(Math.round(release.libraries * 0.1)),
    '/etc/os-release': link('../usr/lib/os-release'),
    '/usr/lib/os-release': text(release.osRelease),
    '/etc/debian_version': text(`${release.version}\n`),
    '/etc/issue': text(`${prettyName(release.osRelease)} \\n \\l\n\n`),
    '/etc/apt/sources.list': text(release.sources),
    ...debianAccounts(release.users, release.groups),
    '/etc/shadow': text('root:*:20000:0:99999:7:::\n', 0o640),
    '/etc/shells': text('/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/bin/dash\n'),
    '/etc/hosts': text(HOSTS),
    '/etc/host.conf': text('multi on\n'),
    '/etc/nsswitch.conf': text('passwd:         files\ngroup:          files\nhosts:          files dns\n'),
    '/etc/profile': text(
      '# system-wide settings of login shells\nexport PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\n',
    ),
    '/root/.bashrc': text('# ~/.bashrc: settings of interactive shells\nexport PS1="\\u@\\h:\\w\\$ "\n'),
    '/root/.profile': text('# ~/.profile: settings of login shells\nmesg n 2> /dev/null || true\n'),
  };
}

function programs(directory: string, names: string, size: number): Tree {
  return Object.fromEntries(
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [`${directory}/${name}`, binary(size, name)]),
  );
}

function prettyName(osRelease: string): string {
  return /PRETTY_NAME="([^"]*)"/.exec(osRelease)?.[1] ?? '';
}
