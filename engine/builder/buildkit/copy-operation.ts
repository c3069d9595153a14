import { textAt } from '../../daemon/containers/text-at';
import type { DaemonContext } from '../../daemon/context';
import type { Change } from '../../model/file-tree';
import type { Result } from '../../model/result';
import { UnionFs } from '../../model/union-fs';
import { chownOwner } from '../chown-owner';
import { copyInto } from '../copy-into';
import { type CopyOrigin, type CopySource, findCopySources, hashOfSources } from '../copy-source';
import { unpackSources } from '../unpack-sources';
import type { CopyOperation } from './plan';

export interface FoundSources {
  sources: readonly CopySource[];
  hash: string;
}

/**
 * What a COPY or ADD is about to copy. A pattern may lead to nothing, a name must not; the error names the missing path as
 * BuildKit does: `"/nofile": not found`.
 */
export function sourcesOf(
  ctx: DaemonContext,
  { sources, texts }: CopyOperation,
  origin: CopyOrigin,
): Result<FoundSources, string> {
  const found: CopySource[] = [];
  for (const word of sources) {
    // Nothing is outside: the root of the context is its own parent.
    const path = word.split('/').reduce<string[]>(climb, []).join('/');
    const one = findCopySources(origin, [path === '' ? '/' : path]);
    if (one.ok) found.push(...one.value);
    else if (!/[*?[]/.test(word)) return { ok: false, error: `"/${path}": not found` };
  }
  if (texts.length > 0) {
    const files = new Map<string, Change>();
    for (const [name, content] of texts) {
      const bytes = new TextEncoder().encode(content);
      const stored = ctx.tx.blobs.put(bytes);
      files.set(`/${name}`, { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: stored });
    }
    const written = { files: new UnionFs([files], new Map()), blobs: ctx.tx.blobs, isContext: false };
    for (const [name] of texts) {
      const one = findCopySources(written, [name]);
      if (one.ok) found.push(...one.value);
    }
  }
  return { ok: true, value: { sources: found, hash: found.length === 0 ? 'nothing' : hashOfSources(found) } };
}

/** Carries it out on the files of the stage; the error is BuildKit's text. */
export function copyFiles(
  ctx: DaemonContext,
  operation: CopyOperation,
  { sources }: FoundSources,
  files: UnionFs,
): Result<void, string> {
  const { chown, mode, name, workingDir, destination } = operation;
  const owner = chown === null ? null : chownOwner(files, (digest) => textAt(ctx, digest), chown);
  if (owner && !owner.ok) return { ok: false, error: 'invalid user index: -1' };
  const ready = name === 'ADD' ? unpackSources(sources, ctx.tx.blobs) : { ok: true as const, value: sources };
  if (!ready.ok) return { ok: false, error: ready.error.message };
  const withMode = mode === null ? ready.value : ready.value.map((source) => changed(source, mode));
  const copied = copyInto(files, workingDir, destination, withMode, owner?.value ?? { uid: 0, gid: 0 });
  return copied.ok ? copied : { ok: false, error: copied.error.message };
}

function changed(source: CopySource, mode: number): CopySource {
  return {
    ...source,
    entry: { ...source.entry, mode },
    below: source.below.map(([path, entry]) => [path, entry.kind === 'symlink' ? entry : { ...entry, mode }] as const),
  };
}

function climb(done: string[], part: string): string[] {
  if (part === '' || part === '.') return done;
  return part === '..' ? done.slice(0, -1) : [...done, part];
}
