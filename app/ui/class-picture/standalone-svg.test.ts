import { expect, test } from 'vitest';
import { standaloneSvg } from './standalone-svg';

const INKS: Record<string, string> = { '--sheet': '#17438f', '--grid': '#ffffff80', '--edge': '#0c1a2b' };
const made = (markup: string) => standaloneSvg(markup, (variable) => INKS[variable] ?? '').split('\n')[1];

test('variables become colours, the second choice where there is no first', () => {
  expect(made('<path fill="var(--sheet)" stroke="var(--none, var(--sheet))"/>')).toBe(
    '<path fill="#17438f" stroke="#17438f"/>',
  );
});

test('colours that are seen through become a colour and how much of it', () => {
  expect(made('<path fill="var(--grid)" stroke="#0c1a2b40" stroke-opacity="0.5"/>')).toBe(
    '<path fill="#ffffff" stroke="#0c1a2b" stroke-opacity="0.125" fill-opacity="0.502"/>',
  );
});

test('classes that only move are gone, those that write have become attributes, and what is drawn otherwise stays so', () => {
  expect(made('<g class="block-alive"><text class="plate-text" fill="#a3161f">1</text></g>')).toMatch(
    /^<g><text fill="#a3161f" font-family="[^"]*JetBrains Mono[^"]*" font-weight="600">1<\/text><\/g>$/,
  );
  expect(made('<text class="plate-text" style="fill: var(--sheet)">1</text>')).toContain('fill="#17438f"');
  expect(made('<text class="plate-text">1</text>')).toContain('fill="#0c1a2b"');
});

test('a text that looks like markup stays a text', () => {
  expect(made('<text>var(--sheet) &lt;g class=&quot;x&quot;&gt;</text>')).toBe(
    '<text>var(--sheet) &lt;g class=&quot;x&quot;&gt;</text>',
  );
});
