import { absent } from './mysql-error';
import { parseAccount } from './parse-accounts';
import { parseTableName } from './parse-select';
import type { Reader } from './reader';
import type { ShowWhat } from './statement';

/** What follows SHOW. */
export function parseShow(reader: Reader): ShowWhat {
  const like = () => (reader.accept('LIKE') ? reader.string() : null);
  const inDatabase = () => (reader.accept('FROM') || reader.accept('IN') ? reader.name() : null);
  const inTable = () => {
    if (!reader.accept('FROM')) reader.expect('IN');
    const table = parseTableName(reader);
    const schema = inDatabase();
    return schema === null ? table : { ...table, schema };
  };
  if (reader.accept('DATABASES') || reader.accept('SCHEMAS')) return { show: 'databases', like: like() };
  reader.accept('GLOBAL');
  reader.accept('SESSION');
  if (reader.accept('VARIABLES')) return { show: 'variables', like: like() };
  const full = reader.accept('FULL');
  if (reader.accept('TABLES')) return { show: 'tables', full, database: inDatabase(), like: like() };
  if (reader.accept('COLUMNS') || reader.accept('FIELDS')) return { show: 'columns', table: inTable(), full };
  if (reader.accept('PROCESSLIST')) return { show: 'processlist' };
  if (reader.accept('WARNINGS')) return { show: 'warnings' };
  if (reader.accept('INDEX') || reader.accept('INDEXES') || reader.accept('KEYS')) {
    return { show: 'index', table: inTable(), full: false };
  }
  if (reader.accept('CREATE', 'TABLE')) return { show: 'create table', table: parseTableName(reader), full: false };
  if (reader.accept('CREATE', 'DATABASE') || reader.accept('CREATE', 'SCHEMA')) {
    return { show: 'create database', name: reader.name() };
  }
  if (reader.accept('GRANTS')) {
    if (!reader.accept('FOR')) return { show: 'grants', account: null };
    if (!/^CURRENT_USER$/i.test(reader.peek().text)) return { show: 'grants', account: parseAccount(reader) };
    reader.take();
    if (reader.accept('(')) reader.expect(')');
    return { show: 'grants', account: null };
  }
  const known =
    /^(STATUS|ENGINES?|ERRORS|EVENTS|TRIGGERS|PROCEDURE|FUNCTION|PLUGINS|PRIVILEGES|TABLE|MASTER|SLAVE|REPLICA|REPLICAS|BINARY|BINLOG|CHARACTER|CHARSET|COLLATION|COUNT|OPEN|PROFILE|PROFILES|RELAYLOG|CREATE)$/i;
  if (reader.peek().kind === 'word' && known.test(reader.peek().text)) {
    throw absent(`SHOW ${reader.peek().text.toUpperCase()}`, reader.flavour);
  }
  throw reader.wrong();
}
