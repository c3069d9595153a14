import { absent } from './mysql-error';
import type { Reader } from './reader';
import type { AccountName, MysqlStatement } from './statement';

/** `'ana'@'%'`, `ana@localhost`, `ana`. */
export function parseAccount(reader: Reader): AccountName {
  const part = () => (reader.peek().kind === 'string' ? reader.string() : reader.name());
  const name = part();
  const { kind, text } = reader.peek();
  // `ana@localhost` comes as a name and a variable.
  if (kind === 'variable' && !text.startsWith('@@')) {
    reader.take();
    return { name, host: text.slice(1) };
  }
  return { name, host: reader.accept('@') ? part() : '%' };
}

/** What follows CREATE USER and ALTER USER. */
export function parseUser(reader: Reader, type: 'create user' | 'alter user'): MysqlStatement {
  const lenient = type === 'create user' ? reader.accept('IF', 'NOT', 'EXISTS') : reader.accept('IF', 'EXISTS');
  const accounts = reader.list(() => {
    const account = parseAccount(reader);
    if (!reader.accept('IDENTIFIED')) return { ...account, password: '' };
    if (reader.accept('WITH')) {
      reader.take();
      if (!reader.is('BY')) throw absent('this way of identification', reader.flavour);
    }
    reader.expect('BY');
    return { ...account, password: reader.string() };
  });
  return { type, accounts, lenient };
}

/** What follows GRANT and REVOKE. */
export function parseGrant(reader: Reader, verb: 'GRANT' | 'REVOKE'): MysqlStatement {
  const privileges = reader.list(() => {
    const words: string[] = [];
    while (reader.peek().kind === 'word' && !reader.is('ON') && !reader.is('TO'))
      words.push(reader.take().text.toUpperCase());
    if (words.length === 0) throw reader.wrong();
    if (reader.is('(')) throw absent('privileges of columns', reader.flavour);
    return words.join(' ').replace(/^ALL$/, 'ALL PRIVILEGES');
  });
  if (reader.is('TO')) throw absent('roles', reader.flavour);
  reader.expect('ON');
  reader.accept('TABLE');
  const first = reader.accept('*') ? '*' : reader.name();
  let on = first;
  if (reader.accept('.')) on = `${first}.${reader.accept('*') ? '*' : reader.name()}`;
  reader.expect(verb === 'GRANT' ? 'TO' : 'FROM');
  const accounts = reader.list(() => {
    const account = parseAccount(reader);
    // The way of older servers to make an account by granting to it.
    if (reader.is('IDENTIFIED')) throw reader.wrong();
    return account;
  });
  const option = reader.accept('WITH', 'GRANT', 'OPTION');
  return { type: verb === 'GRANT' ? 'grant' : 'revoke', privileges, on, accounts, option };
}
