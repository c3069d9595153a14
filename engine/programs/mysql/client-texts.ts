import type { ClientOptions } from './client-options';
import type { Flavour } from './flavour';
import type { Greeting } from './mysql';
import type { MysqlConnection } from './serve-query';

/** What a client says when it has come to its prompt. */
export function banner(flavour: Flavour, id: number, { version, comment, flavour: server }: Greeting): string {
  const own = flavour === 'mariadb' ? 'MariaDB' : 'MySQL';
  const rights =
    flavour === 'mariadb'
      ? 'Copyright (c) 2000, 2018, Oracle, MariaDB Corporation Ab and others.\n'
      : `Copyright (c) 2000, 2025, Oracle and/or its affiliates.

Oracle is a registered trademark of Oracle Corporation and/or its
affiliates. Other names may be trademarks of their respective
owners.
`;
  return `Welcome to the ${own} monitor.  Commands end with ; or \\g.
Your ${server === 'mariadb' ? 'MariaDB' : 'MySQL'} connection id is ${id}
Server version: ${version} ${comment}

${rights}
Type 'help;' or '\\h' for help. Type '\\c' to clear the current input statement.

`;
}

/** `\s`. */
export function statusText(options: ClientOptions, connection: MysqlConnection, greeting: Greeting): string {
  const { version, comment, uptime, flavour } = greeting;
  const socket = flavour === 'mariadb' ? '/run/mysqld/mysqld.sock' : '/var/run/mysqld/mysqld.sock';
  const local = options.host === '';
  const rows: [string, string][] = [
    ['Connection id', String(connection.id)],
    ['Current database', connection.database ?? ''],
    ['Current user', `${connection.user}@${local ? 'localhost' : connection.host}`],
    ['SSL', local ? 'Not in use' : 'Cipher in use is TLS_AES_256_GCM_SHA384'],
    ['Current pager', 'stdout'],
    ['Using outfile', `''`],
    ['Using delimiter', ';'],
    ['Server version', `${version} ${comment}`],
    ['Protocol version', '10'],
    ['Connection', local ? 'Localhost via UNIX socket' : `${options.host} via TCP/IP`],
    ['Server characterset', 'utf8mb4'],
    ['Db     characterset', 'utf8mb4'],
    ['Client characterset', flavour === 'mariadb' ? 'utf8mb3' : 'latin1'],
    ['Conn.  characterset', flavour === 'mariadb' ? 'utf8mb3' : 'latin1'],
    local ? ['UNIX socket', socket] : ['TCP port', String(options.port)],
    ['Uptime', uptimeText(uptime)],
  ];
  const rule = '--------------\n';
  return `${rule}${options.name}  Ver ${version}\n\n${rows.map(([name, value]) => `${`${name}:`.padEnd(24)}${value}\n`).join('')}${rule}\n`;
}

function uptimeText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const words = [
    ...(hours > 0 ? [`${hours} hour${hours === 1 ? '' : 's'}`] : []),
    ...(hours > 0 || minutes > 0 ? [`${minutes} min`] : []),
    `${seconds % 60} sec`,
  ];
  return words.join(' ');
}

export const HELP = `
List of all client commands that this room knows:
Note that all text commands must be first on line and end with ';'
?         (\\?) Synonym for \`help'.
clear     (\\c) Clear the current input statement.
ego       (\\G) Send command to MySQL server, display result vertically.
exit      (\\q) Exit mysql. Same as quit.
go        (\\g) Send command to MySQL server.
help      (\\h) Display this help.
quit      (\\q) Quit mysql.
source    (\\.) Execute an SQL script file. Takes a file name as an argument.
status    (\\s) Get status information from the server.
use       (\\u) Use another database. Takes database name as argument.

`;
