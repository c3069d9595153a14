import type { JsonObject } from '../daemon/api/json-object';
import type { Cli } from './cli';
import { compileTemplate } from './template/compile-template';
import type { GoValue } from './template/go-value';

/**
 * Prints one struct by `--format`, which is not empty, as `info` and `version` do; answers the exit code.
 * @param struct the same for a template
 * @param name what the client calls its template
 */
export function structOutput(cli: Cli, format: string, json: JsonObject, struct: GoValue, name = ''): number {
  if (format === 'json') {
    cli.out(`${JSON.stringify(json)}\n`);
    return 0;
  }
  const named = (message: string) =>
    message.replace('template: :', `template: ${name}:`).replace('executing ""', `executing "${name}"`);
  const compiled = compileTemplate(format);
  if (!compiled.ok) {
    cli.err(`template parsing error: ${named(compiled.message)}\n`);
    return 64;
  }
  const rendered = compiled.template.render(struct);
  cli.out(rendered.ok ? `${rendered.text}\n` : '\n');
  if (!rendered.ok) cli.err(`${named(rendered.message)}\n`);
  return rendered.ok ? 0 : 1;
}
