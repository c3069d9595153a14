import type { DeleteStatement, Expr, InsertStatement, QName, SelectStatement, UpdateStatement } from 'pgsql-ast-parser';
import type { Foreign } from '../sql/dialect';
import type { SqlColumn } from '../sql/table';

/** A column with what is written behind it. */
export interface ColumnDraft {
  column: SqlColumn;
  keys: readonly KeyDraft[];
}

/** A key or a condition; without a name it gets one. */
export type KeyDraft =
  | { kind: 'index' | 'unique'; name: string | null; columns: readonly string[] }
  | { kind: 'primary'; name: null; columns: readonly string[] }
  | (Omit<Foreign, 'name'> & { name: string | null })
  | { kind: 'check'; name: string | null; expr: Expr };

export type TableChange =
  | { type: 'add column'; draft: ColumnDraft; place: 'last' | 'first' | { after: string } }
  | { type: 'change column'; old: string; draft: ColumnDraft }
  | { type: 'rename column'; old: string; name: string }
  | { type: 'drop column'; name: string }
  | { type: 'add key'; key: KeyDraft }
  | { type: 'drop key'; name: string }
  | { type: 'rename'; name: string }
  | { type: 'count from'; next: number };

export interface AccountName {
  name: string;
  host: string;
}

export type ShowWhat =
  | { show: 'databases' | 'variables'; like: string | null }
  | { show: 'tables'; full: boolean; database: string | null; like: string | null }
  | { show: 'create table' | 'columns' | 'index'; table: QName; full: boolean }
  | { show: 'create database'; name: string }
  | { show: 'grants'; account: AccountName | null }
  | { show: 'processlist' }
  | { show: 'warnings' };

export type MysqlStatement =
  | { type: 'nothing' }
  | { type: 'foreign key checks'; on: boolean }
  | { type: 'transaction'; verb: 'begin' | 'commit' | 'rollback' }
  | { type: 'query'; query: SelectStatement }
  | { type: 'insert'; insert: InsertStatement; kind: 'insert' | 'ignore' | 'replace' }
  | { type: 'update'; update: UpdateStatement }
  | { type: 'delete'; remove: DeleteStatement }
  | {
      type: 'create table';
      name: QName;
      missing: boolean;
      columns: readonly ColumnDraft[];
      keys: readonly KeyDraft[];
      next: number;
    }
  | { type: 'drop table'; names: readonly QName[]; existing: boolean }
  | { type: 'truncate'; name: QName }
  | { type: 'alter table'; name: QName; changes: readonly TableChange[] }
  | { type: 'create database' | 'drop database'; name: string; lenient: boolean }
  | { type: 'use'; name: string }
  | { type: 'show'; what: ShowWhat }
  | {
      type: 'create user' | 'alter user';
      accounts: readonly (AccountName & { password: string })[];
      lenient: boolean;
    }
  | { type: 'drop user'; accounts: readonly AccountName[]; lenient: boolean }
  | {
      type: 'grant' | 'revoke';
      privileges: readonly string[];
      /** `shop.*`; without a point the database is the one in use. */
      on: string;
      accounts: readonly AccountName[];
      option: boolean;
    };
