/** The program uses something of JavaScript or Node that this room does not play. */
export class Unplayable {
  constructor(readonly what: string) {}
}
