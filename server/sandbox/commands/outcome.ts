import type { ExecResult } from 'just-bash';

/** What a command that went well prints. */
export function printed(stdout: string): ExecResult {
  return { stdout, stderr: '', exitCode: 0 };
}

/** What a command that did not go well says. */
export function failed(stderr: string, exitCode = 1): ExecResult {
  return { stdout: '', stderr, exitCode };
}
