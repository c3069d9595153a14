import type { ResolvedCommandContext } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isInternal, NESTED_VARIABLE, variablesOf } from '../thread/shell-variables';

/** The size of the table in which ash and dash keep their variables. */
const BUCKETS = 39;

/**
 * What a program finds in its environment, in the order in which it would find it. `PWD` and `OLDPWD` are there only
 * when a shell has set them.
 */
export function exportedVariables(context: RunContext, ctx: ResolvedCommandContext): Map<string, string> {
  const given = variablesOf(context.run.env);
  const inShell = context.startsWithShell === true || ctx.env.has(NESTED_VARIABLE);
  const moved = ctx.env.get('OLDPWD') !== context.run.cwd;
  const exported = Object.entries(ctx.exportedEnv ?? {}).filter(([name]) => {
    if (isInternal(name)) return false;
    if (name in given) return true;
    return name === 'PWD' ? inShell : name !== 'OLDPWD' || (inShell && moved);
  });
  const places = new Map(Object.keys(given).map((name, n) => [name, n]));
  const placed = exported.sort(([a], [b]) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size));
  if (!inShell || context.run.shell === 'bash') return new Map(placed);
  if (context.run.shell === 'ash' && !('SHLVL' in given)) placed.push(['SHLVL', '1']);
  return new Map(placed.sort(([a], [b]) => bucket(a) - bucket(b)));
}

/** A shell with a hash table hands its variables on bucket by bucket, whatever the order in which they were set. */
function bucket(name: string): number {
  let hash = name.charCodeAt(0) << 4;
  for (let i = 0; i < name.length; i++) hash += name.charCodeAt(i);
  return hash % BUCKETS;
}
