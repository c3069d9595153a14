import type { Flag, Flags } from './flag';

/** Docker wraps help one column short of 80 when it knows no terminal. */
const WIDTH = 79;

/** How far a line may go over, so as not to leave a short word alone on the next. */
const SLOP = 5;

/** The lines of the Options section, as pflag lays them out. */
export function flagHelp(flags: Flags): string {
  const rows = Object.entries(flags)
    .filter(([, flag]) => !flag.hidden)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, flag]) => [headOf(name, flag), helpOf(flag)] as const);
  const indent = Math.max(...rows.map(([head]) => head.length)) + 3;
  return rows.map(([head, help]) => `${head.padEnd(indent)}${wrap(indent, help)}\n`).join('');
}

function headOf(name: string, { short, shown }: Flag<unknown>): string {
  const head = short === null ? `      --${name}` : `  -${short}, --${name}`;
  return shown === '' ? head : `${head} ${shown}`;
}

function helpOf({ help, shownDefault, isSwitch }: Flag<unknown>): string {
  if (shownDefault === null || (isSwitch && shownDefault === 'false')) return help;
  return `${help} (default ${shownDefault})`;
}

function wrap(indent: number, text: string): string {
  const room = WIDTH - indent;
  // Too narrow for sensible wrapping: a block of its own on the next line.
  if (room < 24) return `\n${' '.repeat(16)}${wrapped(WIDTH - 16 - SLOP, 16, text)}`;
  return wrapped(room - SLOP, indent, text);
}

function wrapped(room: number, indent: number, text: string): string {
  const margin = `\n${' '.repeat(indent)}`;
  const lines: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [line, after] = firstLine(room, rest);
    lines.push(line.replaceAll('\n', margin));
    rest = after;
  }
  return lines.join(margin);
}

function firstLine(room: number, text: string): [line: string, rest: string] {
  if (room + SLOP > text.length) return [text, ''];
  const head = text.slice(0, room);
  const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'), head.lastIndexOf('\n'));
  if (blank <= 0) return [text, ''];
  const newline = head.lastIndexOf('\n');
  const at = newline > 0 && newline < blank ? newline : blank;
  return [text.slice(0, at), text.slice(at + 1)];
}
