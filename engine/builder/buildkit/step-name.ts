import { splitInstruction } from '../dockerfile/parse-instruction';
import { expandCommand, expandWord } from '../expand-word';

/**
 * A step as BuildKit's screen shows it (docker-facts §6.6): the instruction in upper case, variables put in. In a RUN
 * those that are not known stay as they are, because the shell may know them; others are shown without their quotes.
 *
 * @param text the instruction as written
 */
export function stepName(text: string, env: readonly string[], escapeToken: string): string {
  const values = new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
  const { name, rest } = splitInstruction(text);
  const whole = `${name} ${rest}`.trim();
  const expand = name === 'RUN' ? expandCommand : expandWord;
  const expanded = expand(whole, (variable) => values.get(variable), escapeToken);
  return expanded.ok ? expanded.value : whole;
}
