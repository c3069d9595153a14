import { like } from '../sql/like';
import { mysqlError } from './mysql-error';
import type { Account, MysqlAsker, MysqlState } from './mysql-state';

/** Who somebody is, as far as privileges go. */
type Known = Pick<MysqlAsker, 'user' | 'host' | 'flavour'>;

/** The account with which somebody comes in from a place, the most exact one first; null when there is none. */
export function accountFor({ accounts }: MysqlState, user: string, from: string): Account | null {
  const fitting = accounts.filter(({ name, host }) => name === user && (host === from || like(from, host)));
  fitting.sort((a, b) => Number(/[%_]/.test(a.host)) - Number(/[%_]/.test(b.host)) || b.host.length - a.host.length);
  return fitting[0] ?? null;
}

export function sameAccount(a: { name: string; host: string }, b: { name: string; host: string }): boolean {
  return a.name === b.name && a.host === b.host;
}

/** Whether somebody may do something in a database; null stands for everywhere. */
export function may(state: MysqlState, asker: Known, privilege: string, database: string | null): boolean {
  const account = state.accounts.find((it) => sameAccount(it, { name: asker.user, host: asker.host }));
  if (database === 'information_schema') return privilege === 'SELECT';
  return (account?.grants ?? []).some(
    ({ on, privileges }) =>
      (on === '*.*' || (database !== null && on === `${database}.*`)) &&
      (privileges.includes('ALL PRIVILEGES') || privileges.includes(privilege)),
  );
}

/** Whether somebody may do anything at all in a database. */
export function seesDatabase(state: MysqlState, asker: Known, database: string): boolean {
  if (database === 'information_schema') return true;
  if (database === 'performance_schema' && asker.flavour === 'mysql') return true;
  const account = state.accounts.find((it) => sameAccount(it, { name: asker.user, host: asker.host }));
  return (account?.grants ?? []).some(
    ({ on, privileges }) => on === `${database}.*` || (on === '*.*' && privileges.some((it) => it !== 'USAGE')),
  );
}

export function demand(
  state: MysqlState,
  asker: MysqlAsker,
  privilege: string,
  database: string,
  table?: string,
): void {
  if (may(state, asker, privilege, database)) return;
  throw table === undefined
    ? mysqlError(1044, '42000', `Access denied for user '${asker.user}'@'${asker.host}' to database '${database}'`)
    : mysqlError(
        1142,
        '42000',
        `${privilege} command denied to user '${asker.user}'@'${asker.from}' for table ${asker.flavour === 'mariadb' ? `\`${database}\`.\`${table}\`` : `'${table}'`}`,
      );
}

/** What is for those alone who may do everything, such as accounts. */
export function demandAll(state: MysqlState, asker: MysqlAsker, privilege: string): void {
  if (may(state, asker, privilege, null)) return;
  throw mysqlError(
    1227,
    '42000',
    `Access denied; you need (at least one of) the ${privilege} privilege(s) for this operation`,
  );
}
