/** What a database refuses a statement with. It ends the statement inside these folders and is a value outside of them. */
export class SqlError extends Error {
  constructor(
    message: string,
    readonly more: {
      detail?: string;
      hint?: string;
      /** Where in the text of the statement, counted from 0. */
      at?: number;
      /** Of MySQL: the number of the error and its class. */
      code?: number;
      state?: string;
    } = {},
  ) {
    super(message);
  }
}
