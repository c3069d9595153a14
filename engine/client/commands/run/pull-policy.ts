/** Docker's complaint about `--pull`, or null. */
export function pullPolicyMistake(policy: string): string | null {
  if (['always', 'missing', 'never', ''].includes(policy)) return null;
  return `invalid pull option: '${policy}': must be one of "always", "missing" or "never"`;
}
