/** What a program is taken to use: bytes of memory, percent of a core and processes. */
export interface ProgramUses {
  memory: number;
  cpu: number;
  pids?: number;
}

const SCRIPTED: ProgramUses = { memory: 720 * 1024, cpu: 0 };
const APACHE_WITH_PHP: ProgramUses = { memory: 41_000_000, cpu: 0.01, pids: 6 };

/** By the name of the program. Apart from the programs, so that a screen can have the numbers without their code. */
const USES: Readonly<Record<string, ProgramUses>> = {
  adminer: { memory: 14_200_000, cpu: 0, pids: 1 },
  ash: SCRIPTED,
  bash: SCRIPTED,
  'busybox httpd': { memory: 610 * 1024, cpu: 0 },
  cat: { memory: 540 * 1024, cpu: 0 },
  dash: SCRIPTED,
  'docker-entrypoint': SCRIPTED,
  ending: { memory: 400_000, cpu: 0 },
  hello: { memory: 300_000, cpu: 0 },
  httpd: { memory: 9_800_000, cpu: 0.01, pids: 82 },
  'mysql-entrypoint': SCRIPTED,
  mysqld: { memory: 361_000_000, cpu: 0.4, pids: 35 },
  nginx: { memory: 7_400_000, cpu: 0, pids: 3 },
  node: { memory: 41_000_000, cpu: 0, pids: 7 },
  npm: { memory: 48_000_000, cpu: 0 },
  phpmyadmin: APACHE_WITH_PHP,
  postgres: { memory: 24_600_000, cpu: 0.02, pids: 6 },
  'postgres-entrypoint': SCRIPTED,
  python: { memory: 16_300_000, cpu: 0.01 },
  redis: { memory: 9_100_000, cpu: 0.15, pids: 6 },
  registry: { memory: 11_400_000, cpu: 0, pids: 7 },
  sleep: { memory: 676 * 1024, cpu: 0 },
  tail: { memory: 580 * 1024, cpu: 0 },
  whoami: { memory: 2_600_000, cpu: 0, pids: 6 },
  wordpress: APACHE_WITH_PHP,
  'wordpress-entrypoint': SCRIPTED,
  yarn: { memory: 52_000_000, cpu: 0 },
};

/** What the program of this name uses. */
export function programUses(name: string): ProgramUses {
  return USES[name] ?? SCRIPTED;
}

/** Every program that has numbers of its own. */
export const PROGRAMS_WITH_USES: readonly string[] = Object.keys(USES);
