import { dirname } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';

/** Folders of an image in which a program does not read. */
const SYSTEM =
  /^\/(bin|sbin|lib|lib64|usr|proc|sys|dev|var\/lib|opt\/yarn[^/]*)(\/|$)|\/node_modules\/.*\/node_modules\//;
const MOST_FILES = 400;
const LARGEST = 512 * 1024;

/**
 * The files that a program sees, as texts that can be had at once: QuickJS cannot wait. They are read before it begins;
 * what it writes goes to the run's files whenever it has a rest.
 */
export class NodeFiles {
  private readonly texts = new Map<string, string>();
  private readonly written = new Map<string, { text: string | null; folder?: true }>();

  constructor(private readonly context: RunContext) {}

  /** Reads what lies below these folders. */
  async prepare(folders: readonly string[]): Promise<void> {
    const queue = [...folders];
    const seen = new Set<string>();
    for (let at = queue.shift(); at !== undefined && this.texts.size < MOST_FILES; at = queue.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const name of this.names(at) ?? []) {
        const path = at === '/' ? `/${name}` : `${at}/${name}`;
        const entry = this.context.fs.entry(path);
        if (entry?.kind === 'dir' && !SYSTEM.test(path) && name !== '.git') queue.push(path);
        else if (entry?.kind === 'file' && entry.size <= LARGEST) await this.keep(path);
      }
    }
  }

  async keep(path: string): Promise<void> {
    const text = await this.context.fs.readFile(path).catch(() => null);
    if (text !== null) this.texts.set(path, text);
  }

  text(path: string): string | null {
    return this.texts.get(path) ?? null;
  }

  /** A call of the prelude: its answer as JSON, `{"value": …}` or `{"code": "ENOENT"}`. */
  call(name: string, path: string, text: string): string {
    try {
      return JSON.stringify({ value: this.answer(name, path, text) ?? null });
    } catch (error) {
      const code = typeof error === 'string' ? error : fileErrorCode(error);
      if (code === null) throw error;
      return JSON.stringify({ code });
    }
  }

  /** Brings what was written to the run's files. */
  async settle(): Promise<void> {
    const { fs } = this.context;
    for (const [path, { text, folder }] of this.written) {
      if (folder) await fs.mkdir(path, { recursive: true });
      else if (text === null) await fs.rm(path, { recursive: true, force: true });
      else await fs.writeFile(path, text);
    }
    this.written.clear();
  }

  private answer(name: string, path: string, text: string): unknown {
    const kind = this.kind(path);
    switch (name) {
      case 'read':
        if (kind === null) throw 'ENOENT';
        if (kind === 'dir') throw 'EISDIR';
        return this.texts.get(path) ?? '';
      case 'stat': {
        if (kind === null) throw 'ENOENT';
        const entry = this.context.fs.entry(path);
        const size = this.texts.has(path) ? Buffer.byteLength(this.texts.get(path) as string) : 4096;
        const mtime =
          entry && 'mtime' in entry && typeof entry.mtime === 'number' ? entry.mtime : this.context.startedAt;
        return { kind, size, mtime };
      }
      case 'list': {
        if (kind === null) throw 'ENOENT';
        if (kind !== 'dir') throw 'ENOTDIR';
        const news = [...this.written].filter(([at, it]) => dirname(at) === path && (it.folder || it.text !== null));
        const gone = [...this.written].filter(([, it]) => !it.folder && it.text === null).map(([at]) => at);
        const names = (this.names(path) ?? []).filter(
          (each) => !gone.includes(path === '/' ? `/${each}` : `${path}/${each}`),
        );
        return [...new Set([...names, ...news.map(([at]) => at.slice(at.lastIndexOf('/') + 1))])].sort();
      }
      case 'write':
      case 'append':
        if (this.kind(dirname(path)) !== 'dir') throw 'ENOENT';
        if (kind === 'dir') throw 'EISDIR';
        return this.put(path, name === 'append' ? (this.texts.get(path) ?? '') + text : text);
      case 'mkdir':
        if (kind !== null) throw 'EEXIST';
        if (this.kind(dirname(path)) !== 'dir') throw 'ENOENT';
        this.written.set(path, { text: null, folder: true });
        return null;
      case 'unlink':
        if (kind === null) throw 'ENOENT';
        this.written.set(path, { text: null });
        this.texts.delete(path);
        return null;
      default:
        throw 'EACCES';
    }
  }

  private put(path: string, text: string): null {
    this.context.fs.mayWrite(path);
    this.texts.set(path, text);
    this.written.set(path, { text });
    return null;
  }

  private kind(path: string): 'file' | 'dir' | null {
    const written = this.written.get(path);
    if (written) return written.folder ? 'dir' : written.text === null ? null : 'file';
    if (this.texts.has(path)) return 'file';
    const entry = this.context.fs.entry(path);
    return entry && entry.kind !== 'symlink' ? entry.kind : null;
  }

  private names(path: string): string[] | null {
    return this.context.fs.entry(path)?.kind === 'dir' ? this.context.fs.namesIn(path) : null;
  }
}
