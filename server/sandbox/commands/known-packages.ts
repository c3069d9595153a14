/** Programs that package managers can put into a container, with what the simulation can do with them. */
export interface KnownPackage {
  apk: string | null;
  apt: string | null;
  /** Bytes on disk. */
  size: number;
  /** Commands that it brings, as `path: program`. */
  programs: Readonly<Record<string, string>>;
  needs: readonly string[];
}

export const KNOWN_PACKAGES: Readonly<Record<string, KnownPackage>> = {
  curl: {
    apk: '8.14.1-r1',
    apt: '7.88.1-10+deb12u12',
    size: 318_000,
    programs: { '/usr/bin/curl': 'curl' },
    needs: ['ca-certificates', 'libcurl'],
  },
  libcurl: { apk: '8.14.1-r1', apt: null, size: 640_000, programs: {}, needs: [] },
  'ca-certificates': { apk: '20250619-r0', apt: '20230311', size: 710_000, programs: {}, needs: [] },
  wget: { apk: '1.25.0-r1', apt: '1.21.3-1+deb12u1', size: 530_000, programs: { '/usr/bin/wget': 'wget' }, needs: [] },
  bash: {
    apk: '5.2.37-r0',
    apt: '5.2.15-2+b8',
    size: 1_300_000,
    programs: { '/bin/bash': 'bash' },
    needs: ['readline'],
  },
  readline: { apk: '8.2.13-r1', apt: null, size: 310_000, programs: {}, needs: [] },
  git: {
    apk: '2.49.1-r0',
    apt: '1:2.39.5-0+deb12u2',
    size: 12_400_000,
    programs: { '/usr/bin/git': 'git' },
    needs: ['ca-certificates'],
  },
  vim: { apk: '9.1.1415-r0', apt: '2:9.0.1378-2', size: 3_600_000, programs: { '/usr/bin/vim': 'vim' }, needs: [] },
  nano: { apk: '8.4-r0', apt: '7.2-1+deb12u1', size: 710_000, programs: { '/usr/bin/nano': 'nano' }, needs: [] },
  jq: { apk: '1.8.0-r0', apt: '1.6-2.1', size: 410_000, programs: { '/usr/bin/jq': 'jq' }, needs: [] },
  tree: { apk: '2.2.1-r0', apt: '2.1.0-1', size: 90_000, programs: { '/usr/bin/tree': 'tree' }, needs: [] },
  procps: {
    apk: '4.0.4-r3',
    apt: '2:4.0.2-3',
    size: 1_700_000,
    programs: { '/usr/bin/ps': 'ps', '/usr/bin/top': 'top', '/usr/bin/free': 'free' },
    needs: [],
  },
  iproute2: { apk: '6.14.0-r0', apt: '6.1.0-3', size: 3_300_000, programs: { '/usr/bin/ip': 'ip' }, needs: [] },
  'iputils-ping': {
    apk: null,
    apt: '3:20221126-1+deb12u1',
    size: 120_000,
    programs: { '/usr/bin/ping': 'ping' },
    needs: [],
  },
  python3: {
    apk: '3.12.11-r0',
    apt: '3.11.2-1+b1',
    size: 26_000_000,
    programs: { '/usr/bin/python3': 'python' },
    needs: [],
  },
  nodejs: {
    apk: '22.16.0-r2',
    apt: '18.19.0+dfsg-6',
    size: 62_000_000,
    programs: { '/usr/bin/node': 'node' },
    needs: [],
  },
  npm: {
    apk: '11.3.0-r0',
    apt: '9.2.0~ds1-1',
    size: 11_000_000,
    programs: { '/usr/bin/npm': 'npm' },
    needs: ['nodejs'],
  },
  nginx: {
    apk: '1.28.0-r3',
    apt: '1.22.1-9+deb12u2',
    size: 1_500_000,
    programs: { '/usr/sbin/nginx': 'nginx' },
    needs: [],
  },
  redis: {
    apk: '8.0.4-r0',
    apt: null,
    size: 3_400_000,
    programs: { '/usr/bin/redis-cli': 'redis-cli', '/usr/bin/redis-server': 'redis-server' },
    needs: [],
  },
};

/** The packages with all that they need, those first. */
export function withNeeds(names: readonly string[]): string[] {
  const order: string[] = [];
  const add = (name: string) => {
    if (order.includes(name)) return;
    for (const need of KNOWN_PACKAGES[name]?.needs ?? []) add(need);
    order.push(name);
  };
  for (const name of names) add(name);
  return order;
}
