/** Options of grep that take the next argument, besides `-e`. */
const WITH_VALUE = /^[fmABC]$/;

/**
 * Arguments of grep with all its patterns in one `-e`, a line each, which means the same: just-bash's grep would keep
 * only the last `-e` and does not know `-ePATTERN` and `--regexp=PATTERN`.
 */
export function joinedPatterns(args: readonly string[]): string[] {
  const patterns: string[] = [];
  const rest: string[] = [];
  let at = 0;
  for (; at < args.length && args[at] !== '--'; at += 1) {
    const arg = args[at] as string;
    const long = /^--regexp(?:=([\s\S]*))?$/.exec(arg);
    if (long) patterns.push(long[1] ?? args[++at] ?? '');
    else if (!/^-[^-]/.test(arg)) rest.push(arg);
    else {
      const stop = [...arg.slice(1)].findIndex((letter) => letter === 'e' || WITH_VALUE.test(letter)) + 1;
      if (arg[stop] === 'e' && stop > 0) {
        if (stop > 1) rest.push(arg.slice(0, stop));
        patterns.push(arg.slice(stop + 1) || (args[++at] ?? ''));
      } else {
        rest.push(arg);
        if (stop > 0 && stop === arg.length - 1 && at + 1 < args.length) rest.push(args[++at] as string);
      }
    }
  }
  if (patterns.length === 0) return [...args];
  return ['-e', patterns.join('\n'), ...rest, ...args.slice(at)];
}
