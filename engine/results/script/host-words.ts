/** Commands of the host's shell that only look, or make files where one stands. */
const HARMLESS: ReadonlySet<string> = new Set(
  `[ awk cat cd cp curl cut date diff done echo esac export false fi find for grep head hostname id in jq ls mkdir mv nl
  printf pwd read sed seq sha256sum sleep sort stat tail tee test touch tr tree true uname uniq wait wc wget which whoami
  xxd }`.split(/\s+/),
);
/** Words behind which another command stands. */
const BEFORE_COMMAND: ReadonlySet<string> = new Set('! do elif else env if then time until while {'.split(' '));
/** They are told to write over what is there, or to do anything. */
const HARMFUL: ReadonlyMap<string, RegExp> = new Map([
  ['awk', /\bsystem\b|\bgetline\b|[|>]/],
  ['find', /\s-(delete|exec|execdir|ok|okdir|fprint\w*|fls)\b/],
  ['sed', /\s(-[a-zA-Z]*i|--in-place)/],
]);
/** A path of the machine itself, or one that leads out of where one stands twice over. */
const ABROAD = /(^|[\s=:>'"])(\/(?!dev\/null|home\/student(\/|\b))|\.\.\/\.\.|~[a-z])/;

/** Whether a command of the host's shell (its words) may be carried out on somebody's own machine without a thought. */
export function isHarmless(words: readonly string[]): boolean {
  const own = words.filter((word) => !/^\w+=/.test(word));
  const name = own.find((word) => !BEFORE_COMMAND.has(word));
  if (name === undefined) return true;
  if (!HARMLESS.has(name)) return false;
  const text = ` ${own.join(' ')}`;
  if (HARMFUL.get(name)?.test(text)) return false;
  // A look at the machine harms nothing; what writes stays in the folder.
  return !/^(cd|cp|mv|mkdir|tee|touch)$/.test(name) || !ABROAD.test(text);
}

/** Whether the line writes, by `>`, to a path of the machine itself. */
export function writesAbroad(line: string): boolean {
  return />{1,2}\s*["']?(\/(?!dev\/|home\/student\/)|~[a-z]|\.\.\/\.\.)/.test(line);
}
