/** Commands of the host's shell that only look, or make files where one stands. */
const HARMLESS: ReadonlySet<string> = new Set(
  `[ awk cat cd cp curl cut date diff do done echo elif else env esac export false fi find for function grep head hostname id if in
  jq ls mkdir mv nl printf pwd read sed seq sha256sum sleep sort stat tail tee test then time touch tr tree true
  uname uniq until wait wc wget which while whoami xxd { }`.split(/\s+/),
);
/** They are told to write over what is there, or to do anything. */
const HARMFUL = /\s(-i\b|--in-place|-delete\b|-exec\b|-execdir\b|-ok\b)/;
/** A path of the machine itself, or one that leads out of where one stands twice over. */
const ABROAD = /(^|[\s=:>'"])(\/(?!dev\/null|home\/student(\/|\b))|\.\.\/\.\.|~[a-z])/;

/** Whether a command of the host's shell (its words) may be carried out on somebody's own machine without a thought. */
export function isHarmless(words: readonly string[]): boolean {
  const own = words.filter((word) => !/^\w+=/.test(word));
  const [name] = own[0] === '!' ? own.slice(1) : own;
  if (name === undefined) return true;
  if (!HARMLESS.has(name)) return false;
  const text = ` ${own.join(' ')}`;
  if ((name === 'sed' || name === 'find') && HARMFUL.test(text)) return false;
  // A look at the machine harms nothing; what writes stays in the folder.
  return !/^(cd|cp|mv|mkdir|tee|touch)$/.test(name) || !ABROAD.test(text);
}

/** Whether the line writes, by `>`, to a path of the machine itself. */
export function writesAbroad(line: string): boolean {
  return />{1,2}\s*["']?(\/(?!dev\/|home\/student\/)|~[a-z]|\.\.\/\.\.)/.test(line);
}
