import type { ExecResult } from 'just-bash';

/** What `apk add` says of packages that it does not find. */
export function notSelected(names: readonly string[], fetched: string, warnings = ''): ExecResult {
  const lines = names.map(
    (text) => `  ${text.split(/[=<>~@]/)[0]} (no such package):\n    required by: world[${text}]\n`,
  );
  return {
    stdout: fetched,
    stderr: `${warnings}ERROR: unable to select packages:\n${lines.sort().join('')}`,
    exitCode: names.length,
  };
}
