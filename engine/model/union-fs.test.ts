import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest';
import type { Change, DirectoryEntry, Entry, FileEntry, LayerEdit, LayerFiles } from './file-tree';
import { FsError } from './fs-error';
import { dirname } from './path';
import { UnionFs } from './union-fs';

const dir = (mode = 0o755): DirectoryEntry => ({ kind: 'dir', mode, uid: 0, gid: 0 });
const file = (text: string): FileEntry => ({
  kind: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: text.length,
  content: digestOf(text),
});
const link = (target: string): Entry => ({ kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target });
const layer = (files: Record<string, Change>): LayerFiles => new Map(Object.entries(files));

const base = layer({
  '/etc': dir(),
  '/etc/passwd': file('root'),
  '/etc/group': file('group'),
  '/bin': link('usr/bin'),
  '/usr': dir(),
  '/usr/bin': dir(),
  '/usr/bin/sh': file('sh'),
});

function code(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof FsError) return error.code;
    throw error;
  }
}

test('a higher layer hides what it replaces and deletes', () => {
  const top = layer({ '/etc/passwd': file('other'), '/etc/group': { kind: 'whiteout' }, '/usr/bin/ls': file('ls') });
  const fs = new UnionFs([base, top], new Map());
  expect(fs.get('/etc/passwd')).toEqual(file('other'));
  expect(fs.get('/etc/group')).toBeNull();
  expect(fs.list('/etc')).toEqual(['passwd']);
  expect(fs.list('/usr/bin')).toEqual(['ls', 'sh']);
  expect(fs.list('/')).toEqual(['bin', 'etc', 'usr']);
});

test('an opaque directory shows nothing of the layers below', () => {
  const fs = new UnionFs([base, layer({ '/etc': { ...dir(), opaque: true }, '/etc/new': file('') })], new Map());
  expect(fs.list('/etc')).toEqual(['new']);
  expect(fs.get('/etc/passwd')).toBeNull();
});

test('symlinks are followed by stat, list and realpath, and not by get', () => {
  const fs = new UnionFs([base], new Map());
  expect(fs.get('/bin')).toMatchObject({ kind: 'symlink' });
  expect(fs.stat('/bin/sh')).toEqual(file('sh'));
  expect(fs.list('/bin')).toEqual(['sh']);
  expect(fs.realpath('/bin/nosuch')).toBe('/usr/bin/nosuch');
  expect(code(() => fs.realpath('/nosuch/x'))).toBe('ENOENT');
  expect(code(() => fs.realpath('/etc/passwd/x'))).toBe('ENOTDIR');
});

test('symlinks in a circle end in ELOOP', () => {
  const fs = new UnionFs([layer({ '/a': link('/b'), '/b': link('a') })], new Map());
  expect(code(() => fs.realpath('/a'))).toBe('ELOOP');
  expect(fs.stat('/a')).toBeNull();
});

test('removing what a lower layer has leaves a whiteout, removing what was only written leaves nothing', () => {
  const fs = new UnionFs([base], new Map());
  fs.put('/note', file('x'));
  expect(fs.remove('/note')).toEqual([['/note', null]]);
  expect(fs.remove('/etc/passwd')).toEqual([['/etc/passwd', { kind: 'whiteout' }]]);
  expect([...fs.upper]).toEqual([['/etc/passwd', { kind: 'whiteout' }]]);
});

test('a directory made where one was removed is empty, and stays so when its mode is changed', () => {
  const fs = new UnionFs([base], new Map());
  fs.remove('/etc');
  fs.mkdir('/etc', dir());
  expect(fs.list('/etc')).toEqual([]);
  fs.put('/etc', dir(0o700));
  expect(fs.list('/etc')).toEqual([]);
  expect(fs.get('/etc/passwd')).toBeNull();
});

test('a directory put in the place of a file does not bring back what the file had hidden', () => {
  const fs = new UnionFs([base], new Map());
  fs.remove('/etc');
  fs.put('/etc', file('now a file'));
  fs.put('/etc', dir());
  expect(fs.list('/etc')).toEqual([]);
});

test('nothing is hidden twice: below an opaque directory a removal leaves no whiteout', () => {
  const fs = new UnionFs([base], new Map());
  fs.remove('/etc');
  fs.mkdir('/etc', dir());
  fs.put('/etc/passwd', file('mine'));
  fs.remove('/etc/passwd');
  expect([...fs.upper.keys()]).toEqual(['/etc']);
});

test('refusals name their reason', () => {
  const fs = new UnionFs([base], new Map());
  expect(code(() => fs.put('/no/x', file('')))).toBe('ENOENT');
  expect(code(() => fs.put('/etc/passwd/x', file('')))).toBe('ENOTDIR');
  expect(code(() => fs.put('/etc', file('')))).toBe('EISDIR');
  expect(code(() => fs.mkdir('/etc', dir()))).toBe('EEXIST');
  expect(code(() => fs.remove('/nosuch'))).toBe('ENOENT');
  expect(code(() => fs.remove('/'))).not.toBeNull();
  expect(code(() => fs.list('/nosuch'))).toBe('ENOENT');
  expect(code(() => fs.list('/etc/passwd'))).toBe('ENOTDIR');
  expect(fs.upper.size).toBe(0);
});

test('mkdir with parents makes all that are missing', () => {
  const fs = new UnionFs([base], new Map());
  const edits = fs.mkdir('/etc/a/b', dir(), true);
  expect(edits.map(([path]) => path)).toEqual(['/etc/a', '/etc/a/b']);
  expect(fs.mkdir('/etc/a/b', dir(), true)).toEqual([]);
});

/** The same by a plain map of what is there, without any layers. */
class Plain {
  constructor(readonly entries: Map<string, string>) {}

  static of(lower: LayerFiles): Plain {
    return new Plain(new Map([...lower].map(([path, change]) => [path, label(change)])));
  }

  put(path: string, entry: Entry): boolean {
    const parent = dirname(path);
    if (parent !== '/' && !this.entries.get(parent)?.startsWith('dir')) return false;
    if (this.entries.get(path)?.startsWith('dir') && entry.kind !== 'dir') return false;
    this.entries.set(path, label(entry));
    return true;
  }

  remove(path: string): boolean {
    if (!this.entries.has(path)) return false;
    for (const at of [...this.entries.keys()]) if (at === path || at.startsWith(`${path}/`)) this.entries.delete(at);
    return true;
  }
}

function label(change: Change): string {
  if (change.kind === 'file') return `file ${change.content}`;
  return change.kind === 'dir' ? `dir ${change.mode}` : change.kind;
}

function seen(fs: UnionFs): [string, string][] {
  return [...fs.walk('/')].map(([path, entry]): [string, string] => [path, label(entry)]).sort();
}

const name = fc.constantFrom('a', 'b');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `/${names.join('/')}`);
const action = fc.oneof(
  fc.record({ type: fc.constant('file' as const), path, text: fc.constantFrom('1', '2') }),
  fc.record({ type: fc.constant('dir' as const), path, mode: fc.constantFrom(0o755, 0o700) }),
  fc.record({ type: fc.constant('remove' as const), path }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function act(fs: UnionFs, step: Action): LayerEdit[] {
  if (step.type === 'remove') return fs.remove(step.path);
  return fs.put(step.path, step.type === 'file' ? file(step.text) : dir(step.mode));
}

function actPlainly(plain: Plain, step: Action): boolean {
  if (step.type === 'remove') return plain.remove(step.path);
  return plain.put(step.path, step.type === 'file' ? file(step.text) : dir(step.mode));
}

/** Layers as a build makes them: each the writable layer of some actions on those below. */
function layersBy(builds: readonly Action[][]): { lower: LayerFiles[]; plain: Plain } {
  const lower: LayerFiles[] = [];
  const plain = new Plain(new Map());
  for (const steps of builds) {
    const fs = new UnionFs([...lower], new Map());
    for (const step of steps) if (actPlainly(plain, step)) act(fs, step);
    lower.push(fs.upper);
  }
  return { lower, plain };
}

test('whatever is written and removed, the merged view is that of a plain file system', () => {
  const steps = fc.array(action, { maxLength: 14, size: 'max' });
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 3 }), steps, (builds, actions) => {
      const { lower, plain } = layersBy(builds);
      const fs = new UnionFs(lower, new Map());
      const follower = new UnionFs(lower, new Map());
      for (const step of actions) {
        const refused = code(() => follower.accept(act(fs, step))) !== null;
        expect(refused).toBe(!actPlainly(plain, step));
        const expected = [...plain.entries].sort();
        expect(seen(fs)).toEqual(expected);
        // The edits say all that happened, and the index agrees with one made anew.
        expect(seen(follower)).toEqual(expected);
        expect(seen(new UnionFs(lower, new Map(fs.upper)))).toEqual(expected);
        for (const [at, change] of fs.upper) {
          if (change.kind !== 'whiteout') continue;
          const without = new Map(fs.upper);
          without.delete(at);
          expect(new UnionFs(lower, without).get(at), `what the whiteout at ${at} hides`).not.toBeNull();
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what stands for untouched files is the same for all on the same layers, and gone with the first write', () => {
  const lower = [base];
  const [one, other] = [new UnionFs(lower, new Map()), new UnionFs(lower, new Map())];
  expect(one.basis).not.toBeNull();
  expect(one.basis).toBe(other.basis);
  expect(one.stat('/bin/sh')).toEqual(file('sh'));
  one.put('/usr/bin/sh', file('mine'));
  expect(one.basis).toBeNull();
  expect(one.stat('/bin/sh')).toEqual(file('mine'));
  expect(other.stat('/bin/sh')).toEqual(file('sh'));
  one.remove('/usr/bin/sh');
  expect([one.basis, one.stat('/bin/sh')]).toEqual([null, null]);
  expect(new UnionFs([base], new Map()).basis).not.toBe(other.basis);
});
