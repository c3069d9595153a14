import { MOST } from '../sql/most';
import { demandAll, sameAccount } from './accounts';
import { absent, mysqlError } from './mysql-error';
import type { Account, Grant, MysqlAsker, MysqlState } from './mysql-state';
import type { AccountName, MysqlStatement } from './statement';

type OfAccounts = Extract<MysqlStatement, { type: 'create user' | 'alter user' | 'drop user' | 'grant' | 'revoke' }>;

const PRIVILEGES =
  /^(ALL PRIVILEGES|SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|INDEX|REFERENCES|USAGE|PROCESS|RELOAD|LOCK TABLES|EXECUTE|CREATE USER|SUPER|SHOW DATABASES|SHOW VIEW|CREATE VIEW|TRIGGER|EVENT|CREATE TEMPORARY TABLES|CREATE ROUTINE|ALTER ROUTINE|FILE|GRANT OPTION|REPLICATION CLIENT|REPLICATION SLAVE)$/;

/** Accounts, and what they may do. */
export function manageAccounts(state: MysqlState, asker: MysqlAsker, statement: OfAccounts): MysqlState {
  const { accounts } = state;
  switch (statement.type) {
    case 'create user': {
      demandAll(state, asker, 'CREATE USER');
      const fresh = statement.accounts.filter((it) => !accounts.some((other) => sameAccount(other, it)));
      if (fresh.length < statement.accounts.length && !statement.lenient) {
        throw failed('CREATE USER', without(statement.accounts, fresh));
      }
      if (accounts.length + fresh.length > MOST.accounts) throw absent('this many accounts', asker.flavour);
      return { ...state, accounts: [...accounts, ...fresh.map((it): Account => ({ ...it, grants: [] }))] };
    }
    case 'alter user': {
      demandAll(state, asker, 'CREATE USER');
      requireAll(accounts, statement.accounts, 'ALTER USER', statement.lenient);
      const next = accounts.map((it) => {
        const change = statement.accounts.find((other) => sameAccount(other, it));
        return change ? { ...it, password: change.password } : it;
      });
      return { ...state, accounts: next };
    }
    case 'drop user': {
      demandAll(state, asker, 'CREATE USER');
      requireAll(accounts, statement.accounts, 'DROP USER', statement.lenient);
      return { ...state, accounts: without(accounts, statement.accounts) };
    }
    default:
      return granted(state, asker, statement);
  }
}

function granted(
  state: MysqlState,
  asker: MysqlAsker,
  statement: Extract<OfAccounts, { type: 'grant' | 'revoke' }>,
): MysqlState {
  const { on, privileges, accounts, option, type } = statement;
  if (!on.includes('.') && asker.database === null) throw mysqlError(1046, '3D000', 'No database selected');
  const place = on === '*' ? `${asker.database}.*` : on.includes('.') ? on : `${asker.database}.${on}`;
  const unknown = privileges.find((it) => !PRIVILEGES.test(it));
  if (unknown !== undefined) {
    throw mysqlError(1064, '42000', `this room does not know the privilege ${unknown}`);
  }
  const giver = state.accounts.find((it) => sameAccount(it, { name: asker.user, host: asker.host }));
  if (!giver?.grants.some((it) => it.option && (it.on === '*.*' || it.on === place))) {
    throw mysqlError(1045, '28000', `Access denied for user '${asker.user}'@'${asker.host}' (using password: YES)`);
  }
  if (!place.endsWith('.*')) {
    throw mysqlError(1235, '42000', 'this room does not simulate privileges of single tables');
  }
  for (const account of accounts) {
    if (!state.accounts.some((it) => sameAccount(it, account))) {
      throw type === 'grant'
        ? mysqlError(1410, '42000', 'You are not allowed to create a user with GRANT')
        : mysqlError(
            1141,
            '42000',
            `There is no such grant defined for user '${account.name}' on host '${account.host}'`,
          );
    }
  }
  const changed = state.accounts.map((it) => {
    if (!accounts.some((other) => sameAccount(other, it))) return it;
    const old = it.grants.find((grant) => grant.on === place);
    const others = it.grants.filter((grant) => grant !== old);
    const next = type === 'grant' ? more(old, place, privileges, option) : fewer(old, privileges);
    return { ...it, grants: next ? [...others, next] : others };
  });
  return { ...state, accounts: changed };
}

function more(old: Grant | undefined, on: string, privileges: readonly string[], option: boolean): Grant {
  const all = new Set([...(old?.privileges ?? []), ...privileges].filter((it) => it !== 'USAGE'));
  const kept = all.has('ALL PRIVILEGES') ? ['ALL PRIVILEGES'] : all.size > 0 ? [...all] : ['USAGE'];
  return { on, privileges: kept, option: option || old?.option === true };
}

function fewer(old: Grant | undefined, privileges: readonly string[]): Grant | null {
  if (!old || privileges.includes('ALL PRIVILEGES')) return null;
  const kept = old.privileges.filter((it) => !privileges.includes(it));
  return kept.length > 0
    ? { ...old, privileges: kept, option: old.option && !privileges.includes('GRANT OPTION') }
    : null;
}

function requireAll(
  accounts: readonly Account[],
  wanted: readonly AccountName[],
  verb: string,
  lenient: boolean,
): void {
  const missing = wanted.filter((it) => !accounts.some((other) => sameAccount(other, it)));
  if (missing.length > 0 && !lenient) throw failed(verb, missing);
}

function without<A extends AccountName>(all: readonly A[], gone: readonly AccountName[]): A[] {
  return all.filter((it) => !gone.some((other) => sameAccount(other, it)));
}

function failed(verb: string, accounts: readonly AccountName[]) {
  const names = accounts.map(({ name, host }) => `'${name}'@'${host}'`).join(',');
  return mysqlError(1396, 'HY000', `Operation ${verb} failed for ${names}`);
}
