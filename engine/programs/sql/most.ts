/** Tables of a database, and databases and accounts of a server, that this room keeps. */
export const MOST = { tables: 200, databases: 50, accounts: 100 } as const;
