import type { JsonObject } from '../daemon/api/json-object';
import type { Cli } from './cli';
import { inspectValue } from './inspect-value';
import { compileTemplate } from './template/compile-template';

export type Finding = { ok: true; value: JsonObject } | { ok: false; message: string };

/**
 * Prints single objects as the `inspect` commands do: a JSON array, or each by a template. What was not found is told
 * after all that was. Answers the exit code.
 * @param encode for objects of the client's own, which it writes in another way than those of the daemon
 */
export function objectOutput(
  cli: Cli,
  format: string,
  names: readonly string[],
  find: (name: string) => Finding,
  encode: (value: JsonObject[], indent: number) => string = (value, indent) => JSON.stringify(value, null, indent),
): number {
  const compiled = format === '' || format === 'json' ? null : compileTemplate(format);
  if (compiled && !compiled.ok) {
    cli.err(`template parsing error: ${compiled.message}\n`);
    return 64;
  }
  const found: JsonObject[] = [];
  const complaints: string[] = [];
  let printed = '';
  for (const name of names) {
    const finding = find(name);
    if (!finding.ok) {
      complaints.push(finding.message);
      continue;
    }
    found.push(finding.value);
    if (!compiled) continue;
    const rendered = compiled.template.render(inspectValue(finding.value));
    printed += `${rendered.ok ? rendered.text : ''}\n`;
    if (!rendered.ok) {
      complaints.push(`template parsing error: ${rendered.message}`);
      break;
    }
  }
  if (compiled) cli.out(printed);
  else cli.out(`${encode(found, format === 'json' ? 0 : 4)}\n`);
  for (const complaint of complaints) cli.err(`${complaint}\n`);
  return complaints.length > 0 ? 1 : 0;
}
