import { UtcTime } from '../../model/utc-time';
import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import { askingClient } from './asking-client';
import { openConnection, sendQuery } from './client-connection';
import type { ClientOptions } from './client-options';
import type { Flavour } from './flavour';
import type { Greeting } from './mysql';
import { warned } from './mysql-client';
import { SYSTEM_DATABASES } from './mysql-state';
import type { MysqlOutput } from './run-statement';
import type { MysqlConnection } from './serve-query';

type Rows = Extract<MysqlOutput, { kind: 'rows' }>;

/** `mysqldump` and `mariadb-dump`: databases as statements that make them again. */
export function dumpClient(name: string, flavour: Flavour): Client {
  const usage = ({ words, allDatabases }: ClientOptions) =>
    words.length > 0 || allDatabases
      ? null
      : `Usage: ${name} [OPTIONS] database [tables]
OR     ${name} [OPTIONS] --databases [OPTIONS] DB1 [DB2 DB3...]
OR     ${name} [OPTIONS] --all-databases [OPTIONS]
For more options, use ${name} --help
`;
  return askingClient(name, flavour, usage, dumped);
}

function* dumped(around: ClientAround, options: ClientOptions, password: string | null): Talk<ClientStep> {
  const { name, words, databases, allDatabases } = options;
  const print: Printed[] = warned(options);
  const failed = (text: string): ClientStep => ({ print: [...print, err(`${name}: ${text}\n`)], exit: 2 });
  const opened = yield* openConnection({ ...options, database: null }, password);
  if (!('connection' in opened)) {
    return failed(`Got error: ${opened.code}: ${opened.message} when trying to connect`);
  }
  const { connection, greeting } = opened;
  let wanted: readonly string[] = databases ? words : words.slice(0, 1);
  if (allDatabases) {
    const all = yield* rowsOf(options, connection, 'show databases');
    if (typeof all === 'string') return failed(all);
    wanted = all.rows.map(([it]) => it ?? '').filter((it) => !SYSTEM_DATABASES.includes(it));
  }
  print.push(out(head(options, greeting, databases || allDatabases ? '' : (wanted[0] ?? ''))));
  for (const database of wanted) {
    const used = yield* rowsOf(options, connection, `use ${quoted(database)}`);
    if (typeof used === 'string') return failed(`Got error: ${used} when selecting the database`);
    const inside = { ...connection, database };
    if (databases || allDatabases) {
      const made = yield* rowsOf(options, inside, `show create database ${quoted(database)}`);
      const text =
        typeof made === 'string'
          ? ''
          : (made.rows[0]?.[1] ?? '').replace('CREATE DATABASE', 'CREATE DATABASE /*!32312 IF NOT EXISTS*/');
      print.push(out(`--\n-- Current Database: ${quoted(database)}\n--\n\n${text};\n\nUSE ${quoted(database)};\n\n`));
    }
    const listed = yield* rowsOf(options, inside, 'show tables');
    if (typeof listed === 'string') return failed(listed);
    const chosen = databases || allDatabases ? [] : words.slice(1);
    const tables = listed.rows.map(([it]) => it ?? '');
    const missing = chosen.find((it) => !tables.includes(it));
    if (missing !== undefined) return failed(`Couldn't find table: "${missing}"`);
    for (const table of chosen.length > 0 ? chosen : tables) {
      const text = yield* tableText(options, inside, table);
      print.push(out(text));
    }
  }
  const { year, month, day, clock } = new UtcTime(around.now);
  print.push(out(`${TAIL}\n-- Dump completed on ${year}-${month}-${day} ${clock.replace(/^0/, ' ')}\n`));
  return { print, exit: 0 };
}

function* tableText(options: ClientOptions, connection: MysqlConnection, table: string): Talk<string> {
  const name = quoted(table);
  const made = yield* rowsOf(options, connection, `show create table ${name}`);
  const rows = yield* rowsOf(options, connection, `select * from ${name}`);
  const definition = typeof made === 'string' ? '' : (made.rows[0]?.[1] ?? '');
  const structure = `--
-- Table structure for table ${name}
--

DROP TABLE IF EXISTS ${name};
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
${definition};
/*!40101 SET character_set_client = @saved_cs_client */;

`;
  if (options.noData || typeof rows === 'string') return structure;
  const lists = rows.rows.map(
    (row) => `(${row.map((cell, at) => literal(cell, rows.columns[at]?.right === true)).join(',')})`,
  );
  const inserts = lists.length > 0 ? `INSERT INTO ${name} VALUES ${lists.join(',')};\n` : '';
  return `${structure}--
-- Dumping data for table ${name}
--

LOCK TABLES ${name} WRITE;
${inserts}UNLOCK TABLES;

`;
}

/** The rows of a statement; without any for one that gives none; the error's text when it is refused. */
function* rowsOf(options: ClientOptions, connection: MysqlConnection, sql: string): Talk<Rows | string> {
  const queried = yield* sendQuery(options, connection, sql);
  if (!queried) return 'Lost connection to server during query';
  const { output } = queried;
  if (output?.kind === 'error') return `${output.code}: ${output.message}`;
  return output?.kind === 'rows' ? output : { kind: 'rows', columns: [], rows: [] };
}

function literal(cell: string | null, number: boolean): string {
  if (cell === null) return 'NULL';
  if (number) return cell;
  return `'${cell.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\0', '\\0')}'`;
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function head({ flavour, host }: ClientOptions, { version }: Greeting, database: string): string {
  const maria = flavour === 'mariadb';
  return `${maria ? '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB' : '-- MySQL'} dump 10.${maria ? '19' : '13'}  Distrib ${version}, for ${maria ? 'debian-linux-gnu' : 'Linux'} (x86_64)
--
-- Host: ${host || 'localhost'}    Database: ${database}
-- ------------------------------------------------------
-- Server version	${version}

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

`;
}

const TAIL = `/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
`;
