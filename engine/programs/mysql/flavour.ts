/** Which of the two relatives a server or a client is. */
export type Flavour = 'mysql' | 'mariadb';

/** As they call themselves. */
export const PRODUCTS: Readonly<Record<Flavour, string>> = { mysql: 'MySQL', mariadb: 'MariaDB' };
