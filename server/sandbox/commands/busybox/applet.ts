/** How an applet reads its arguments. */
export interface Applet {
  /** Letters, each with `:` where it takes a value; absent where the applet looks at none. */
  options?: string;
  /** Long options, separated by spaces. */
  long?: string;
  /** What follows the first operand belongs to the operands. */
  optionsFirst?: true;
  /** Operands without which the usage is shown, 0 when absent. */
  least?: number;
  /** … and beyond which; without a limit when absent. */
  most?: number;
  /** Exit code of a usage, 1 when absent. */
  code?: number;
  /** What stands after `Usage: `, with a line feed at the end. */
  usage: string;
}
