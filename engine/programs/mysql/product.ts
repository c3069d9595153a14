import type { Surroundings } from '../program';
import type { Flavour } from './flavour';

/** What an image's variables say of the server in it. */
export interface Product {
  flavour: Flavour;
  /** `8.0.42`, `11.8.2`. */
  number: string;
  /** As the server tells it: `8.0.42`, `11.8.2-MariaDB-ubu2404`. */
  version: string;
  /** Of the package: `8.0.42-1.el9`, `1:11.8.2+maria~ubu2404`. */
  package: string;
  comment: string;
  socket: string;
}

export function productOf({ env }: Pick<Surroundings, 'env'>): Product {
  const maria = env.get('MARIADB_VERSION');
  const full = maria ?? env.get('MYSQL_VERSION') ?? '8.0.42-1.el9';
  const number = /\d+\.\d+\.\d+/.exec(full)?.[0] ?? '8.0.42';
  const distribution = /ubu\d+/.exec(full)?.[0] ?? 'ubu2404';
  return maria === undefined
    ? {
        flavour: 'mysql',
        number,
        version: number,
        package: full,
        comment: 'MySQL Community Server - GPL',
        socket: '/var/run/mysqld/mysqld.sock',
      }
    : {
        flavour: 'mariadb',
        number,
        version: `${number}-MariaDB-${distribution}`,
        package: full,
        comment: 'mariadb.org binary distribution',
        socket: '/run/mysqld/mysqld.sock',
      };
}
