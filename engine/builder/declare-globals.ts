import type { Result } from '../model/result';
import type { BuildArgs } from './build-args';
import type { Step } from './dockerfile/instruction';
import { expandWord } from './expand-word';

/** Carries out an ARG line before the first FROM; later ones may use earlier ones. The error is Docker's text. */
export function declareGlobals(args: BuildArgs, { instruction }: Step, escapeToken: string): Result<void, string> {
  if (instruction.name !== 'ARG') throw new Error(`${instruction.name} before FROM`);
  for (const { name, value } of instruction.args) {
    const expanded = value === null ? null : expandWord(value, (one) => args.globalValue(one), escapeToken);
    if (expanded && !expanded.ok) return expanded;
    args.declareGlobal(name, expanded?.value ?? null);
  }
  return { ok: true, value: undefined };
}
