import { MOST } from '../sql/most';
import { ownEntry } from '../sql/own-entry';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';
import type { PgCluster, PgRole } from './pg-database';
import type { PgSession } from './pg-session';

const NAME = '(?:"([^"]+)"|([a-z_][a-z0-9_$]*))';

/** Databases and roles, which the grammar that reads the other statements does not know; null for all others. */
export function manageServer(
  { state: { cluster }, asker, notice }: PgSession,
  sql: string,
): { cluster: PgCluster; tag: string } | null {
  const text = sql.replace(/;\s*$/, '').trim();
  const match = (pattern: string) => new RegExp(`^${pattern}$`, 'i').exec(text);
  const nameIn = (found: RegExpExecArray, at: number) => found[at] ?? found[at + 1]?.toLowerCase() ?? '';
  const isSuper = cluster.roles[asker.user]?.superuser === true;

  const created = match(
    `create\\s+database\\s+${NAME}\\s*(?:with\\b)?\\s*(?:(?:owner\\s*=?\\s*${NAME})|encoding\\s*=?\\s*'[^']*'|template\\s*=?\\s*\\w+|\\s)*`,
  );
  if (created) {
    const name = nameIn(created, 1);
    if (!isSuper && !cluster.roles[asker.user]?.createdb) throw new SqlError('permission denied to create database');
    if (ownEntry(cluster.databases, name)) throw new SqlError(`database "${name}" already exists`);
    const owner = nameIn(created, 3) || asker.user;
    if (!ownEntry(cluster.roles, owner)) throw new SqlError(`role "${owner}" does not exist`);
    if (Object.keys(cluster.databases).length >= MOST.databases) throw absent('this many databases');
    const databases = { ...cluster.databases, [name]: { oid: cluster.nextOid, owner } };
    return { cluster: { ...cluster, databases, nextOid: cluster.nextOid + 1 }, tag: 'CREATE DATABASE' };
  }
  const dropped = match(`drop\\s+database\\s+(if\\s+exists\\s+)?${NAME}(?:\\s*(?:with)?\\s*\\(force\\))?`);
  if (dropped) {
    const name = nameIn(dropped, 2);
    if (name === asker.database) throw new SqlError('cannot drop the currently open database');
    const { [name]: gone, ...databases } = cluster.databases;
    if (!gone && !dropped[1]) throw new SqlError(`database "${name}" does not exist`);
    if (!gone) notice(`database "${name}" does not exist, skipping`);
    return { cluster: { ...cluster, databases }, tag: 'DROP DATABASE' };
  }
  const role = match(
    `(create|alter)\\s+(user|role)\\s+${NAME}((?:\\s+(?:with|(?:no)?(?:login|superuser|createdb|createrole|inherit|replication|bypassrls)|(?:encrypted\\s+)?password\\s+(?:'[^']*'|null)))*)`,
  );
  if (role) {
    const [, verb = '', kind = ''] = role;
    const name = nameIn(role, 3);
    const options = role[5] ?? '';
    const before = ownEntry(cluster.roles, name);
    if (!isSuper) throw new SqlError(`permission denied to ${verb.toLowerCase()} role`);
    const creates = verb.toLowerCase() === 'create';
    if (creates && before) throw new SqlError(`role "${name}" already exists`);
    if (!creates && !before) throw new SqlError(`role "${name}" does not exist`);
    if (creates && Object.keys(cluster.roles).length >= MOST.accounts) throw absent('this many roles');
    const words = options
      .replace(/'[^']*'/g, '')
      .toLowerCase()
      .split(/\s+/);
    const flag = (word: string, old: boolean) =>
      words.includes(word) ? true : words.includes(`no${word}`) ? false : old;
    const password = /password\s+'([^']*)'/i.exec(options)?.[1];
    const next: PgRole = {
      password: password ?? before?.password ?? null,
      superuser: flag('superuser', before?.superuser ?? false),
      login: flag('login', before?.login ?? kind.toLowerCase() === 'user'),
      createdb: flag('createdb', before?.createdb ?? false),
    };
    return { cluster: { ...cluster, roles: { ...cluster.roles, [name]: next } }, tag: `${verb.toUpperCase()} ROLE` };
  }
  const without = match(`drop\\s+(?:user|role)\\s+(if\\s+exists\\s+)?${NAME}`);
  if (without) {
    const name = nameIn(without, 2);
    if (name === asker.user) throw new SqlError('current user cannot be dropped');
    const { [name]: gone, ...roles } = cluster.roles;
    if (!gone && !without[1]) throw new SqlError(`role "${name}" does not exist`);
    if (!gone) notice(`role "${name}" does not exist, skipping`);
    return { cluster: { ...cluster, roles }, tag: 'DROP ROLE' };
  }
  if (/^(grant|revoke)\b/i.test(text)) {
    // Everybody may do everything in this room, so what is granted is had already.
    if (/^revoke\b/i.test(text)) throw absent('REVOKE', 0);
    return { cluster, tag: 'GRANT' };
  }
  const plain = /^(vacuum|analyze|checkpoint|discard\s+all|reset\s+\w+)\b/i.exec(text);
  if (plain) return { cluster, tag: (plain[1] as string).toUpperCase().replace(/^RESET.*/, 'RESET') };
  const other =
    /^(?:create|drop|alter)\s+(?:or\s+replace\s+)?(?:materialized\s+)?(schema|view|function|procedure|trigger|extension|type|domain|policy|aggregate|sequence|rule|publication|subscription|server|tablespace|database)\b/i.exec(
      text,
    );
  if (other) throw absent(`${text.split(/\s+/, 1)[0]?.toUpperCase()} ${(other[1] as string).toUpperCase()}`);
  return null;
}
