import { ClientHost } from '../../client/testing';

const RUN =
  'docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop -v shopdata:/var/lib/mysql mysql:8.0';

/** A host on which a server of MySQL runs with a database `shop`. */
export function mysqlHost(line = RUN): ClientHost {
  const host = new ClientHost();
  host.docker(`docker pull ${line.split(' ').at(-1)}`);
  host.docker(line);
  return host;
}

/** What root is answered in the database `shop`, without the warning about the password. */
export function answer(host: ClientHost, sql: string) {
  const { out, err, code } = host.call(['exec', 'db', 'mysql', '-psecret', 'shop', '-e', sql]);
  return { out, err: err.replace(/^mysql: \[Warning\].*\n/, ''), code };
}

/** Rows alone, without the names of columns. */
export function rows(host: ClientHost, sql: string): string {
  const { out, err } = host.call(['exec', 'db', 'mysql', '-psecret', '-N', 'shop', '-e', sql]);
  return out + err.replace(/^mysql: \[Warning\].*\n/, '');
}
