import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port';
import { postgresBinaries } from './postgres-binaries.mjs';

export interface PostgresService {
  /** `postgres://…` of an empty database made for the caller. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Server {
  /** `postgres://user@127.0.0.1:port/`, without a database's name. */
  base: string;
  process: ChildProcess;
  directory: string;
}

/**
 * A real PostgreSQL server for tests: the one that DRYDOCK_TEST_DATABASE_URL names (its user may create databases),
 * else a throw-away one on a free port of 127.0.0.1. Throws with what to do when neither is to be had.
 */
export async function startPostgres(): Promise<PostgresService> {
  const given = process.env.DRYDOCK_TEST_DATABASE_URL;
  const server = given === undefined ? await startServer() : null;
  const admin = given ?? `${server?.base}postgres`;
  const made: string[] = [];
  return {
    async newDatabase() {
      const name = `drydock_test_${process.pid}_${Date.now()}_${made.length}`;
      await withClient(admin, (client) => client.query(`CREATE DATABASE ${name}`));
      made.push(name);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      if (server === null) {
        for (const name of made) {
          await withClient(admin, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
        }
        return;
      }
      await stopServer(server);
    },
  };
}

async function startServer(): Promise<Server> {
  const binaries = postgresBinaries();
  if (binaries === null) {
    throw new Error(
      'These tests need a PostgreSQL server: install one (Debian: apt-get install postgresql; macOS: brew install ' +
        'postgresql), or name one in DRYDOCK_TEST_DATABASE_URL.',
    );
  }
  const directory = mkdtempSync(join(tmpdir(), 'drydock-postgres-'));
  const account = unprivileged();
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid ?? account.uid);
  const data = join(directory, 'data');
  const quickInit = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), quickInit, { ...account, cwd: directory, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['-h', '127.0.0.1', '-p', `${port}`, '-k', directory, '-c', 'max_connections=60'];
  const child = spawn(join(binaries, 'postgres'), ['-D', data, ...settings], {
    ...account,
    cwd: directory,
    stdio: 'ignore',
  });
  const server = { base: `postgres://postgres@127.0.0.1:${port}/`, process: child, directory };
  await untilAnswering(server);
  return server;
}

/** PostgreSQL refuses to run as root: then its own account runs it, or nobody. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such account here
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody');
}

async function untilAnswering(server: Server): Promise<void> {
  for (;;) {
    if (server.process.exitCode !== null) throw new Error(`postgres ended with ${server.process.exitCode}`);
    try {
      await withClient(`${server.base}postgres`, (client) => client.query('SELECT 1'));
      return;
    } catch {
      await pause(50);
    }
  }
}

async function stopServer({ process: child, directory }: Server): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGINT'); // PostgreSQL's fast shutdown
  await exited;
  rmSync(directory, { recursive: true, force: true });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
