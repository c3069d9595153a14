/** What PostgreSQL refuses a statement with. It ends the statement inside this folder and is a value outside of it. */
export class PgError extends Error {
  constructor(
    message: string,
    readonly more: {
      detail?: string;
      hint?: string;
      /** Where in the text of the statement, counted from 0. */
      at?: number;
    } = {},
  ) {
    super(message);
  }
}

/** What real PostgreSQL can do and this room cannot. */
export function absent(what: string, at?: number): PgError {
  return new PgError(`this room does not simulate ${what}`, {
    hint: 'Real PostgreSQL has it.',
    ...(at !== undefined && { at }),
  });
}
