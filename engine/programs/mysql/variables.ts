import type { MysqlAsker } from './mysql-state';

/** Settings of the server that introductions look at. */
export function variables({ flavour, version }: MysqlAsker): Readonly<Record<string, string>> {
  const maria = flavour === 'mariadb';
  return {
    autocommit: '1',
    basedir: '/usr/',
    character_set_client: maria ? 'utf8mb3' : 'utf8mb4',
    character_set_database: 'utf8mb4',
    character_set_server: 'utf8mb4',
    collation_database: maria ? 'utf8mb4_uca1400_ai_ci' : 'utf8mb4_0900_ai_ci',
    collation_server: maria ? 'utf8mb4_uca1400_ai_ci' : 'utf8mb4_0900_ai_ci',
    datadir: '/var/lib/mysql/',
    default_storage_engine: 'InnoDB',
    max_connections: '151',
    port: '3306',
    socket: maria ? '/run/mysqld/mysqld.sock' : '/var/run/mysqld/mysqld.sock',
    sql_mode: maria
      ? 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION'
      : 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    system_time_zone: 'UTC',
    time_zone: 'SYSTEM',
    version,
    version_comment: maria ? 'mariadb.org binary distribution' : 'MySQL Community Server - GPL',
  };
}

export function variable(asker: MysqlAsker, name: string): string | null {
  const all = variables(asker);
  return Object.hasOwn(all, name) ? (all[name] as string) : null;
}
