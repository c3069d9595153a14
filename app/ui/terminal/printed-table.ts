/** Columns with headings in capitals, as Docker and ps print them. */
const HEADINGS = /^[A-Z%][A-Z0-9%/ .]*? {2,}[A-Z%][A-Z0-9%/ .]*\n/;

/** Whether what was printed is a table: broken in its lines it cannot be read. */
export function isPrintedTable(text: string): boolean {
  return HEADINGS.test(text);
}
