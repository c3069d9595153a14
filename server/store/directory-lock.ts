import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { processIdentity } from './process-identity';
import { StoreError } from './room-store';

const claimSchema = z.object({ host: z.string(), pid: z.int(), process: z.string() });
type Claim = z.infer<typeof claimSchema>;

/** How often a holder touches its claim; read only by processes that cannot see the holder, such as another container. */
const heartbeatMs = 5_000;
const foreignClaimLapsesMs = 3 * heartbeatMs;
const attempts = 5;

export interface DirectoryLock {
  /** Safe to call twice. */
  release(): void;
}

/**
 * Invariant: at most one process holds `<directory>/lock`. Two databases on one directory lose data silently.
 *
 * Each process first publishes a claim under a name of its own and only then looks at the others', so of two that come
 * at once at least one sees the other and steps back. Claims of dead processes are removed: their names never come
 * again, so that nothing alive can be removed with them.
 *
 * Fails with `directory-in-use` while another process lives that has a claim.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const folder = join(directory, 'lock');
  mkdirSync(folder, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const name = publishClaim(folder);
    const other = liveClaim(folder, name);
    if (other === null) return hold(join(folder, name));
    rmSync(join(folder, name), { force: true });
    if (attempt === attempts) throw inUse(directory, other);
    // Two that met on the doorstep both stepped back: waiting unequal times lets one of them in.
    await pause(20 + Math.random() * 60);
  }
}

function publishClaim(folder: string): string {
  const claim: Claim = {
    host: hostname(),
    pid: process.pid,
    process: processIdentity(process.pid) ?? `${process.pid}`,
  };
  const name = `${process.pid}-${randomUUID()}.json`;
  const draft = join(folder, `${name}.draft`);
  writeFileSync(draft, JSON.stringify(claim));
  renameSync(draft, join(folder, name)); // whole or not there: nobody reads half a claim
  return name;
}

/** Another process's claim that counts, null when there is none. Removes those that do not count any more. */
function liveClaim(folder: string, own: string): Claim | null {
  for (const name of readdirSync(folder)) {
    if (name === own || !name.endsWith('.json')) continue;
    const path = join(folder, name);
    const claim = readClaim(path);
    if (claim !== null && isLive(claim, path)) return claim;
    rmSync(path, { force: true });
  }
  return null;
}

function readClaim(path: string): Claim | null {
  try {
    return claimSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null; // gone since it was listed, or damaged by a power cut
  }
}

function isLive(claim: Claim, path: string): boolean {
  if (claim.host === hostname()) return processIdentity(claim.pid) === claim.process;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - touched < foreignClaimLapsesMs;
}

function hold(path: string): DirectoryLock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {}); // the folder was deleted under us: nothing left to protect
  }, heartbeatMs);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      rmSync(path, { force: true });
    },
  };
}

function inUse(directory: string, holder: Claim): StoreError {
  const where = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  return new StoreError(
    'directory-in-use',
    `${directory} is used by another Drydock (${where}). Stop that one first, or give this one a folder of its own ` +
      'with DRYDOCK_DATA, or let both use one PostgreSQL server with DATABASE_URL.',
  );
}
