import type { Options } from 'csv-stringify';

/** What may stand between cells. A spreadsheet takes the one of its country when it is not asked. */
export const SEPARATORS = { comma: ',', semicolon: ';' } as const;
export type Separator = keyof typeof SEPARATORS;

/** A spreadsheet that guesses another separator cuts a cell there, and might reckon with what it then begins with. */
const INNER_FORMULA = /([;,\t\r\n]\s*)(?=[=@＝＠])/g;

/**
 * How tables of people's own words are written: every text in quotes, none that a spreadsheet takes for a formula, and
 * with the mark by which it knows UTF-8.
 */
export function csvOptions(separator: Separator): Options {
  return {
    bom: true,
    delimiter: SEPARATORS[separator],
    escape_formulas: true,
    quoted_string: true,
    quoted_empty: false,
    record_delimiter: 'windows',
    cast: { string: (text) => text.replace(INNER_FORMULA, "$1'") },
  };
}
