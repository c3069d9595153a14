import { type Datum, isTime, type SqlValue } from '../sql/datum';
import { decimal, decimalText, rounded } from '../sql/decimal';
import type { SqlError } from '../sql/sql-error';
import type { SqlColumn, SqlTable } from '../sql/table';
import { mysqlError } from './mysql-error';
import { choicesOf, rangeOf } from './types';
import { momentIn, numberOf, textOf } from './values';

/** A value as its column keeps it; refused in strict mode's words where it does not fit. */
export function storeValue(table: SqlTable, { name, type }: SqlColumn, given: Datum, row: number): SqlValue {
  if (given.value === null) return null;
  const text = textOf(given);
  const incorrect = (kind: string) =>
    mysqlError(1366, 'HY000', `Incorrect ${kind} value: '${text}' for column '${name}' at row ${row}`);
  const truncated = () => mysqlError(1265, '01000', `Data truncated for column '${name}' at row ${row}`);
  const range = rangeOf(type);
  if (range) {
    const exact = exactly(given, text, () => incorrect('integer'), truncated);
    const number = Number(rounded(exact, 0).mantissa);
    if (number < range[0] || number > range[1]) throw outOfRange(name, row);
    return number;
  }
  const choices = choicesOf(type);
  if (choices) {
    const choice = choices.find((it) => it.toLowerCase() === text.toLowerCase());
    if (choice === undefined) throw truncated();
    return choice;
  }
  switch (type.name) {
    case 'numeric': {
      const [precision = 10, scale = 0] = type.limits ?? [];
      const fitting = rounded(
        exactly(given, text, () => incorrect('decimal'), truncated),
        scale,
      );
      if (String(fitting.mantissa).replace('-', '').length > precision) throw outOfRange(name, row);
      return decimalText(fitting);
    }
    case 'real':
    case 'double precision': {
      const number = Number(decimalText(exactly(given, text, () => incorrect('double'), truncated)));
      return type.name === 'real' ? Number(number.toPrecision(6)) : number;
    }
    case 'date':
    case 'timestamp without time zone': {
      const moment = momentIn(given);
      const kind = type.name === 'date' ? 'date' : 'datetime';
      if (moment === null) {
        throw mysqlError(1292, '22007', `Incorrect ${kind} value: '${text}' for column '${name}' at row ${row}`);
      }
      return kind === 'date' ? Math.floor(moment / 86_400_000) * 86_400_000 : Math.round(moment / 1000) * 1000;
    }
    case 'json':
      try {
        JSON.parse(text);
      } catch {
        throw mysqlError(
          3140,
          '22032',
          `Invalid JSON text: "Invalid value." at position 0 in value for column '${table.name}.${name}'.`,
        );
      }
      return text;
    default: {
      const most = type.limits?.[0];
      if (most !== undefined && [...text].length > most) {
        throw mysqlError(1406, '22001', `Data too long for column '${name}' at row ${row}`);
      }
      return text;
    }
  }
}

function exactly(given: Datum, text: string, incorrect: () => SqlError, truncated: () => SqlError) {
  if (typeof given.value === 'string') {
    const exact = decimal(text);
    if (exact) return exact;
    throw /^\s*[+-]?\d/.test(text) ? truncated() : incorrect();
  }
  if (isTime(given.type)) throw truncated();
  const number = numberOf(given);
  const exact = typeof number === 'object' ? number : decimal(String(number));
  if (!exact) throw truncated();
  return exact;
}

function outOfRange(name: string, row: number) {
  return mysqlError(1264, '22003', `Out of range value for column '${name}' at row ${row}`);
}
