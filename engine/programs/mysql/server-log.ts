import { UtcTime } from '../../model/utc-time';
import type { Product } from './product';

/** A line of the image's start-up script. */
export function note(now: number, text: string, level: 'Note' | 'Warn' | 'ERROR' = 'Note'): string {
  const { year, month, day, clock } = new UtcTime(now);
  return `${year}-${month}-${day} ${clock}+00:00 [${level}] [Entrypoint]: ${text}\n`;
}

/** A line of the server: MySQL's have a number of their message, MariaDB's have none. */
function line(now: number, thread: number, level: string, code: string, part: string, text: string): string {
  const { year, month, day, clock, millis } = new UtcTime(now);
  return `${year}-${month}-${day}T${clock}.${millis}417Z ${thread} [${level}] [MY-${code}] [${part}] ${text}\n`;
}

export function mariaLine(now: number, text: string, level = 'Note'): string {
  const { year, month, day, clock } = new UtcTime(now);
  return `${year}-${month}-${day} ${clock.replace(/^0/, ' ')} 0 [${level}] ${text}\n`;
}

/** Whether a server tells where its life begins and ends, as those after 8.0 do. */
function tellsLife({ number }: Product): boolean {
  return !number.startsWith('8.0.');
}

function deprecated(now: number, product: Product): string[] {
  if (tellsLife(product)) return [];
  const text = `The syntax '--skip-host-cache' is deprecated and will be removed in a future release. Please use SET GLOBAL host_cache_size=0 instead.`;
  return [line(now, 0, 'Warning', '011068', 'Server', text)];
}

/** `mysqld --initialize-insecure`. */
export function initialiseLines(now: number, product: Product): string[] {
  if (product.flavour === 'mariadb') return [MARIADB_INSTALLED];
  const server = (code: string, text: string) => line(now, 0, 'System', code, 'Server', text);
  const told = tellsLife(product);
  return [
    ...(told ? [server('015017', 'MySQL Server Initialization - start.')] : []),
    ...deprecated(now, product),
    server('013169', `/usr/sbin/mysqld (mysqld ${product.number}) initializing of server in progress as process 80`),
    line(now, 1, 'System', '013576', 'InnoDB', 'InnoDB initialization has started.'),
    line(now, 1, 'System', '013577', 'InnoDB', 'InnoDB initialization has ended.'),
    line(
      now,
      6,
      'Warning',
      '010453',
      'Server',
      'root@localhost is created with an empty password ! Please consider switching off the --initialize-insecure option.',
    ),
    ...(told ? [server('015018', 'MySQL Server Initialization - end.')] : []),
  ];
}

/** @param port 0 for the one that is there while the data are made */
export function startLines(now: number, product: Product, port: 0 | 3306, crashed = false): string[] {
  const { number, flavour, version, comment, socket } = product;
  const pid = port === 0 ? (flavour === 'mariadb' ? 92 : 124) : 1;
  if (flavour === 'mariadb') {
    const recovery = ['InnoDB: Starting crash recovery from checkpoint LSN=46846'];
    const listens = [
      `Server socket created on IP: '0.0.0.0', port: '3306'.`,
      `Server socket created on IP: '::', port: '3306'.`,
    ];
    return [
      `Starting MariaDB ${version} source revision 8d36cafe4fc700e6e577d5a36650c58707e76b92 server_uid hQy1zJbTuRJhuAIiXkSbBqm8Bq4= as process ${pid}`,
      'InnoDB: Compressed tables use zlib 1.3',
      'InnoDB: Number of transaction pools: 1',
      'InnoDB: Using crc32 + pclmulqdq instructions',
      'InnoDB: Using Linux native AIO',
      'InnoDB: Initializing buffer pool, total size = 128.000MiB, chunk size = 2.000MiB',
      'InnoDB: Completed initialization of buffer pool',
      ...(crashed ? recovery : []),
      'InnoDB: End of log at LSN=46846',
      'InnoDB: Opened 3 undo tablespaces',
      'InnoDB: 128 rollback segments in 3 undo tablespaces are active.',
      `InnoDB: Setting file './ibtmp1' size to 12.000MiB. Physically writing the file full; Please wait ...`,
      `InnoDB: File './ibtmp1' size is now 12.000MiB.`,
      'InnoDB: log sequence number 46846; transaction id 14',
      `Plugin 'FEEDBACK' is disabled.`,
      ...(port === 0 ? [] : ['InnoDB: Loading buffer pool(s) from /var/lib/mysql/ib_buffer_pool', ...listens]),
      'mariadbd: Event Scheduler: Loaded 0 events',
      `mariadbd: ready for connections.\nVersion: '${version}'  socket: '${socket}'  port: ${port}  ${comment}`,
    ].map((text) => mariaLine(now, text));
  }
  const server = (level: string, code: string, text: string) => line(now, 0, level, code, 'Server', text);
  const recovery = [line(now, 1, 'System', '012550', 'InnoDB', 'Crash recovery is starting.')];
  const location = `Location '/var/run/mysqld' in the path is accessible to all OS users. Consider choosing a different directory.`;
  const x = port === 0 ? `Socket: ${X_SOCKET}` : `Bind-address: '::' port: 33060, socket: ${X_SOCKET}`;
  return [
    ...(tellsLife(product) ? [server('System', '015015', 'MySQL Server - start.')] : []),
    ...deprecated(now, product),
    server('System', '010116', `/usr/sbin/mysqld (mysqld ${number}) starting as process ${pid}`),
    line(now, 1, 'System', '013576', 'InnoDB', 'InnoDB initialization has started.'),
    ...(crashed ? recovery : []),
    line(now, 1, 'System', '013577', 'InnoDB', 'InnoDB initialization has ended.'),
    server('Warning', '010068', 'CA certificate ca.pem is self signed.'),
    server(
      'System',
      '013602',
      'Channel mysql_main configured to support TLS. Encrypted connections are now supported for this channel.',
    ),
    server('Warning', '011810', `Insecure configuration for --pid-file: ${location}`),
    server('System', '011323', `X Plugin ready for connections. ${x}`),
    server(
      'System',
      '010931',
      `/usr/sbin/mysqld: ready for connections. Version: '${number}'  socket: '${socket}'  port: ${port}  ${comment}.`,
    ),
  ];
}

const X_SOCKET = '/var/run/mysqld/mysqlx.sock';

/** @param by the signal's words, or whoever asked for it over a connection */
export function stopLines(now: number, product: Product, by: 'signal' | 'root'): string[] {
  const { number, comment } = product;
  if (product.flavour === 'mariadb') {
    return [
      'mariadbd (initiated by: unknown): Normal shutdown',
      'InnoDB: FTS optimize thread exiting.',
      'InnoDB: Starting shutdown...',
      'InnoDB: Dumping buffer pool(s) to /var/lib/mysql/ib_buffer_pool',
      `InnoDB: Removed temporary tablespace data file: "./ibtmp1"`,
      'InnoDB: Shutdown completed; log sequence number 46846; transaction id 15',
      'mariadbd: Shutdown complete',
    ].map((text) => mariaLine(now, text));
  }
  const received = `Received SHUTDOWN from user ${by === 'root' ? 'root' : '<via user signal>'}. Shutting down mysqld (Version: ${number}).`;
  return [
    line(now, by === 'root' ? 10 : 0, 'System', '013172', 'Server', received),
    line(now, 0, 'System', '010910', 'Server', `/usr/sbin/mysqld: Shutdown complete (mysqld ${number})  ${comment}.`),
    ...(tellsLife(product) ? [line(now, 0, 'System', '015016', 'Server', 'MySQL Server - end.')] : []),
  ];
}

const MARIADB_INSTALLED = `

PLEASE REMEMBER TO SET A PASSWORD FOR THE MariaDB root USER !
To do so, start the server, then issue the following command:

'/usr/bin/mariadb-secure-installation'

which will also give you the option of removing the test
databases and anonymous user created by default.  This is
strongly recommended for production servers.

See the MariaDB Knowledgebase at https://mariadb.com/kb

Please report any problems at https://mariadb.org/jira

The latest information about MariaDB is available at https://mariadb.org/.

Consider joining MariaDB's strong and vibrant community:
https://mariadb.org/get-involved/

`;
