import type { Client } from '../clients/client';
import { adminClient, mariadbHealthcheck } from './mysql-admin';
import { sqlClient } from './mysql-client';
import { dumpClient } from './mysql-dump';

/** The clients of MySQL and MariaDB, by what their binaries are called. */
export const mysqlClients: readonly Client[] = [
  sqlClient('mysql', 'mysql'),
  sqlClient('mariadb', 'mariadb'),
  adminClient('mysqladmin', 'mysql'),
  adminClient('mariadb-admin', 'mariadb'),
  dumpClient('mysqldump', 'mysql'),
  dumpClient('mariadb-dump', 'mariadb'),
  mariadbHealthcheck,
];
