import { readFileSync } from 'node:fs';
import { formatHex, parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { CONTRAST_PAIRS } from './contrast-pairs';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const base = block(css, ':root,\n[data-theme] {');
const projector = { ...base, ...block(css, '[data-theme="projector"] {') };
const contrasty = { ...base, ...block(css.slice(css.indexOf('(prefers-contrast: more)')), '[data-theme] {') };

describe.each([
  ['light', base, 'light', 4.5],
  ['dark', base, 'dark', 4.5],
  ['projector', projector, 'light', 7],
  ['light with more contrast', contrasty, 'light', 4.5],
  ['dark with more contrast', contrasty, 'dark', 4.5],
] as const)('%s', (_, tokens, scheme, readable) => {
  for (const { text, ground, kind } of CONTRAST_PAIRS) {
    test(`${text} on ${ground} can be ${kind === 'text' ? 'read' : 'seen'}`, () => {
      const ratio = wcagContrast(colour(tokens, text, scheme), colour(tokens, ground, scheme));
      expect(ratio).toBeGreaterThanOrEqual(kind === 'text' ? readable : 3);
    });
  }
});

test('more contrast is more', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const text of ['ink', 'ink-soft', 'good', 'warn', 'bad']) {
      const ratio = (tokens: Tokens) => wcagContrast(colour(tokens, text, scheme), colour(tokens, 'desk', scheme));
      expect(ratio(contrasty)).toBeGreaterThanOrEqual(ratio(base));
      expect(ratio(contrasty)).toBeGreaterThanOrEqual(7);
    }
  }
});

type Tokens = Record<string, string>;

/** The variables that the first rule with this selector sets. */
function block(text: string, selector: string): Tokens {
  const from = text.indexOf(selector);
  expect(from).toBeGreaterThanOrEqual(0);
  const body = text.slice(from, text.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function colour(tokens: Tokens, name: string, scheme: 'light' | 'dark'): string {
  const value = tokens[name] ?? '';
  const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
  const found = parse(pair ? ((scheme === 'light' ? pair[1] : pair[2]) ?? '') : value);
  expect(found, `--${name}: ${value}`).toBeDefined();
  return formatHex(found) ?? '';
}
