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
  ['sed', /\s(-[a-zA-Z]*i|--in-place)|[\s;{}/\d][we]\s|\/[gpI\d]*e(\s|$)/],
  ['curl', /\s(-[a-zA-Z]*o|--output)[\s=]?(\/(?!dev\/null)|~[a-z]|\$|\S*\.\.\/)/],
  ['wget', /\s(-[a-zA-Z]*[OP]|--output-document|--directory-prefix)[\s=]?(\/(?!dev\/null)|~[a-z]|\$|\S*\.\.\/)/],
  ['sort', /\s(-[a-zA-Z]*o|--output)[\s=]?(\/(?!dev\/null)|~[a-z]|\$|\S*\.\.\/)/],
]);
/** What this script, the shell and Docker's client themselves go by. */
const GUARDED = /^(WORK|REGISTRY|PATH|HOME|PWD|OLDPWD|BASH_ENV|ENV|IFS|CDPATH|SHELLOPTS|DOCKER_\w+|LD_\w+)(?=[=+[]|$)/;
const SETS_NAMED: ReadonlySet<string> = new Set(['export', 'for', 'printf', 'read']);
const ELSEWHERE = /\$(?!\{?(HOME|PWD)\b)|(HOME|PWD)\}?\/\.\./;
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
  return !/^(cd|cp|mv|mkdir|tee|touch)$/.test(name) || !(ABROAD.test(text) || ELSEWHERE.test(text));
}

/** Whether a command (its words; of docker what stands before it) changes by what the lines below it are carried out. */
export function changesShell(words: readonly string[]): boolean {
  const at = words.indexOf('docker');
  const own = at < 0 ? words : words.slice(0, at);
  const names = own.some((word) => SETS_NAMED.has(word)) ? own : own.filter((word) => /^\w+(\[.*\])?\+?=/.test(word));
  return names.some((word) => GUARDED.test(word));
}

/** Whether the line writes, by `>`, to a path of the machine itself. */
export function writesAbroad(line: string): boolean {
  return />{1,2}[|&]?\s*["']?(\/(?!dev\/|home\/student\/)|~[a-z]|\.\.\/\.\.|\$(?!\{?(HOME|PWD)\b)|\S*(HOME\}?|PWD\}?|~)\/\.\.)/.test(
    line,
  );
}
