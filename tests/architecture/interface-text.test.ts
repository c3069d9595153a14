import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

/** Where all text comes from the catalogues: everywhere but on the page of all drawings and in sample data. */
const FOLDERS = [
  'app/client',
  'app/r',
  ...readdirSync('app/ui')
    .filter((name) => !['look', 'sample'].includes(name) && !name.includes('.'))
    .map((name) => `app/ui/${name}`),
];
/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);
/** The same in every language: a name, a key, what codes look like, and Docker's own. */
const NO_TEXT = new Set([
  'Drydock',
  'Esc',
  'K7M-4XQ',
  'ABCD-EFGH',
  'docker run -d',
  'nginx:alpine',
  'registry:5000/',
  'sha256:',
]);

test.each(FOLDERS)('%s has no text of its own', (folder) => {
  expect(
    components(folder).flatMap((path) => textsOf(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`)),
  ).toEqual([]);
});

test('text is found wherever people read or hear it', () => {
  const found = textsOf(`
    const a = <p className="quiet text">Hello {name} <b>there</b></p>;
    const b = <input aria-label={busy ? 'Wait now' : words('go')} placeholder="Your name" type="search" />;
    const c = <i title={\`Page of \${name}\`}>{count > 1 && 'many'} · {'K7M-4XQ'}</i>;
    const d = <div role="status">{text ?? (open ? <em>open</em> : 'shut')}</div>;
  `);
  expect(found.sort()).toEqual(['Hello', 'Page of', 'Wait now', 'Your name', 'many', 'open', 'shut', 'there'].sort());
});

function components(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .map((path) => join(folder, path));
}

/** Literal text in the elements of a module, and in those of their attributes that are read or heard. */
function textsOf(source: string): string[] {
  const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic' });
  const found: string[] = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !/^jsxs?$/.test(node.callee.name))
      return;
    const [, props] = node.arguments;
    if (props?.type !== 'ObjectExpression') return;
    for (const property of props.properties) {
      if (property.type !== 'Property') continue;
      const { key, value } = property;
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
      if (name === 'children' || SPOKEN.has(name)) found.push(...literals(value));
    }
  });
  return found.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !NO_TEXT.has(text));
}

/** The texts that an expression may come to, without those of elements within it, which are looked at by themselves. */
function literals(node: AnyNode | null | undefined): string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '');
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => literals(element as AnyNode | null));
    default:
      return [];
  }
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && 'type' in child) visit(child as AnyNode, see);
    }
  }
}
