import type { RunProblem } from '#engine/model/sandbox-run';

/** just-bash ends a script that meets one of its own limits with code 126 and a message; this tells which kind it was. */
export function limitProblem(code: number, stderr: string): RunProblem | null {
  if (code !== 126) return null;
  if (/output size exceeded/.test(stderr)) return 'too-much-output';
  if (/(string|live byte|array element|input size|heredoc size|brace expansion).*limit/.test(stderr)) {
    return 'too-much-memory';
  }
  if (/(too many (commands|iterations)|iteration|work limit|recursion|maximum .*depth|nesting)/.test(stderr))
    return 'too-long';
  return null;
}
