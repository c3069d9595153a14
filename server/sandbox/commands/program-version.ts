/** First lines of `NAME --version`, of programs that are there as files only. */
const VERSIONS: Readonly<Record<string, string>> = {
  apache2: 'Server version: Apache/2.4.65 (Debian)',
  cmake: 'cmake version 3.25.1',
  'c++': 'c++ (Debian 12.2.0-14+deb12u1) 12.2.0',
  'g++': 'g++ (Debian 12.2.0-14+deb12u1) 12.2.0',
  gcc: 'gcc (Debian 12.2.0-14+deb12u1) 12.2.0',
  git: 'git version 2.39.5',
  go: 'go version go1.24.4 linux/amd64',
  htop: 'htop 3.2.2',
  make: 'GNU Make 4.3',
  nano: ' GNU nano, version 7.2',
  openssl: 'OpenSSL 3.0.16 11 Feb 2025',
  perl: 'This is perl 5, version 36, subversion 0 (v5.36.0) built for x86_64-linux-gnu',
  rsync: 'rsync  version 3.2.7  protocol version 31',
  ruby: 'ruby 3.1.2p20 (2022-04-12 revision 4491bb740a) [x86_64-linux-gnu]',
  ssh: 'OpenSSH_9.2p1 Debian-2+deb12u6, OpenSSL 3.0.16 11 Feb 2025',
  sudo: 'Sudo version 1.9.13p3',
  tree: 'tree v2.1.0',
  vim: 'VIM - Vi IMproved 9.0 (2022 Jun 28)',
};

/** What a program that the room does not simulate says of its version; null where that is not known. */
export function programVersion(name: string): string | null {
  return Object.hasOwn(VERSIONS, name) ? `${VERSIONS[name]}\n` : null;
}
