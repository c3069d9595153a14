import type { FileEntry } from '../model/file-tree';
import { basename } from '../model/path';
import { busyboxHttpd } from './busybox-httpd';
import { cat } from './cat';
import { dockerEntrypoint } from './docker-entrypoint';
import { ending } from './ending';
import { helloWorld } from './hello-world';
import { httpd } from './httpd';
import { mysqld, mysqlEntrypoint } from './mysql/mysql';
import { nginx } from './nginx/nginx';
import { node } from './node/node';
import { npm } from './npm';
import { adminer, phpMyAdmin } from './php/database-pages';
import { wordpress, wordpressEntrypoint } from './php/wordpress';
import { postgres, postgresEntrypoint } from './postgres/postgres';
import type { Program } from './program';
import { python } from './python';
import { redis } from './redis/redis';
import { registry } from './registry';
import { shellProgram } from './shell';
import { sleep } from './sleep';
import { tail } from './tail';
import { whoami } from './whoami';
import { yarn } from './yarn';

const ash = shellProgram('ash');
const dash = shellProgram('dash');
const bash = shellProgram('bash');

/** By what `FileEntry.program` calls a binary. */
const BY_BINARY: Readonly<Record<string, Program>> = {
  bash,
  cat,
  dash,
  'docker-entrypoint': dockerEntrypoint,
  'docker-entrypoint.sh': dockerEntrypoint,
  hello: helloWorld,
  'hello-world': helloWorld,
  httpd,
  'httpd-foreground': httpd,
  mariadbd: mysqld,
  mysqld,
  'mysql-entrypoint': mysqlEntrypoint,
  nginx,
  node,
  npm,
  adminer,
  phpmyadmin: phpMyAdmin,
  wordpress,
  'wordpress-entrypoint': wordpressEntrypoint,
  postgres,
  'postgres-entrypoint': postgresEntrypoint,
  python,
  python3: python,
  fastapi: python,
  flask: python,
  gunicorn: python,
  uvicorn: python,
  redis,
  'redis-server': redis,
  registry,
  sh: dash,
  sleep,
  tail,
  'traefik-whoami': whoami,
  yarn,
};

/** One binary with many names: it is what it was called by. */
const BUSYBOX: Readonly<Record<string, Program>> = { ash, cat, httpd: busyboxHttpd, sh: ash, sleep, tail };

const BY_NAME: ReadonlyMap<string, Program> = new Map(
  [...Object.values(BY_BINARY), ...Object.values(BUSYBOX), ending].map((program) => [program.name, program]),
);

/** The program that executing this file with these arguments starts, and the arguments it sees; null: the sandbox. */
export function programFor(
  entry: FileEntry,
  argv: readonly string[],
): { program: Program; argv: readonly string[] } | null {
  const binary = entry.program;
  if (binary === undefined) return null;
  if (binary !== 'busybox') return found(BY_BINARY, binary, argv);
  const applet = basename(argv[0] ?? '');
  return applet === 'busybox' ? found(BUSYBOX, argv[1] ?? '', argv.slice(1)) : found(BUSYBOX, applet, argv);
}

/** A program by the name that a process in the state carries. */
export function programNamed(name: string): Program {
  const program = BY_NAME.get(name);
  if (!program) throw new Error(`no program ${name}`);
  return program;
}

/** Every program that the engine plays. */
export function programNames(): readonly string[] {
  return [...BY_NAME.keys()];
}

function found(programs: Readonly<Record<string, Program>>, name: string, argv: readonly string[]) {
  return Object.hasOwn(programs, name) ? { program: programs[name] as Program, argv } : null;
}
