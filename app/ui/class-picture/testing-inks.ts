import { readFileSync } from 'node:fs';

const css = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The colours that the projector's theme has for the wall, read from the style sheets. For tests. */
export function testingInks(): (variable: string) => string {
  const tokens = css('../theme/tokens.css');
  const wall = css('../wall/wall.css');
  const rules = [
    ruleOf(tokens, ':root,\n[data-theme] {'),
    ruleOf(tokens, '[data-theme="projector"] {'),
    ruleOf(wall, '[data-theme="projector"] :is(.wall, .wall-stage) {'),
    '--block-line: #ffffff;',
  ];
  const inks = new Map<string, string>();
  for (const [, name = '', value = ''] of rules.join('').matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    inks.set(name, /^light-dark\(([^,]+),/.exec(value)?.[1] ?? value);
  }
  return (variable) => inks.get(variable) ?? '';
}

function ruleOf(text: string, selector: string): string {
  const from = text.indexOf(selector);
  if (from < 0) throw new Error(`no rule ${selector}`);
  return text.slice(from, text.indexOf('\n}', from));
}
