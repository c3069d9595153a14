import { SqlError } from '../sql/sql-error';
import { type Flavour, PRODUCTS } from './flavour';

/** An error by its number and class. */
export function mysqlError(code: number, state: string, message: string): SqlError {
  return new SqlError(message, { code, state });
}

/** What a real server can do and this room cannot. */
export function absent(what: string, flavour: Flavour): SqlError {
  return mysqlError(1235, '42000', `this room does not simulate ${what}; real ${PRODUCTS[flavour]} has it`);
}
