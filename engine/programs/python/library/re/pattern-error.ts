/** A mistake in a regular expression: what is wrong, and where. */
export class PatternError {
  constructor(
    readonly message: string,
    readonly at: number,
  ) {}
}
