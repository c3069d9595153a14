import { binary, link, type Tree, text } from '../tree';
import { type DebianRelease, debianTree } from './debian';

/** What a Debian has of its own and an Oracle Linux has not. */
const DEBIANS =
  /\/(apt|dpkg|debian_version|dash|apt-[a-z]+|dpkg-query|adduser|addgroup|deluser|delgroup|update-passwd|x86_64-linux-gnu)(\/|$)/;

/** The root file system of `oraclelinux:9-slim`: bash as `sh`, microdnf, the tools that Debian has, too. */
export function oracleLinuxTree({ users, groups }: Pick<DebianRelease, 'users' | 'groups'>): Tree {
  const release: DebianRelease = {
    version: '',
    osRelease: OS_RELEASE,
    sources: '',
    libraries: 96_000_000,
    users,
    groups,
  };
  const shared = Object.entries(debianTree(release)).filter(([path]) => !DEBIANS.test(path));
  return {
    ...Object.fromEntries(shared),
    '/usr/bin/sh': link('bash'),
    '/usr/bin/microdnf': binary(71_632, 'microdnf'),
    '/usr/bin/rpm': binary(23_896, 'rpm'),
    '/etc/oracle-release': text('Oracle Linux Server release 9.6\n'),
    '/etc/redhat-release': text('Red Hat Enterprise Linux release 9.6 (Plow)\n'),
    '/etc/system-release': link('oracle-release'),
    '/usr/lib64/libraries': { node: 'declared', size: 62_000_000, mode: 0o644 },
  };
}

const OS_RELEASE = `NAME="Oracle Linux Server"
VERSION="9.6"
ID="ol"
ID_LIKE="fedora"
VARIANT="Server"
VARIANT_ID="server"
VERSION_ID="9.6"
PLATFORM_ID="platform:el9"
PRETTY_NAME="Oracle Linux Server 9.6"
ANSI_COLOR="0;31"
CPE_NAME="cpe:/o:oracle:linux:9:6:server"
HOME_URL="https://linux.oracle.com/"
BUG_REPORT_URL="https://github.com/oracle/oracle-linux"
`;
