import type { LintWarning } from './lint';

/**
 * What is left of the warnings after a `# check=skip=RULE,…;error=true` line, and whether they are an error.
 *
 * @param check its value, null without one
 */
export function followRules(
  warnings: readonly LintWarning[],
  check: string | null,
): { warnings: LintWarning[]; error: string | null } {
  const settings = new Map(
    (check ?? '').split(';').map((part) => {
      const [name = '', ...value] = part.trim().split('=');
      return [name.toLowerCase(), value.join('=')] as const;
    }),
  );
  const skipped = (settings.get('skip') ?? '').split(',').map((rule) => rule.trim().toLowerCase());
  const left = warnings.filter(({ rule }) => !skipped.includes('all') && !skipped.includes(rule.toLowerCase()));
  const isError = /^(?:1|t|true)$/i.test(settings.get('error') ?? '') && left.length > 0;
  const rules = [...new Set(left.map(({ rule }) => rule))];
  return { warnings: left, error: isError ? `lint violation found for rules: ${rules.join(', ')}` : null };
}
