import type { Digest } from '../../model/digest';
import type { FileSystem } from '../../model/file-system';

/** The lines of a file such as /etc/passwd or /etc/group, each as its fields; of one that is missing a single empty field. */
export function accountLines(fs: FileSystem, content: (digest: Digest) => string | null, path: string): string[][] {
  const entry = fs.stat(path);
  const text = entry?.kind === 'file' && entry.content ? (content(entry.content) ?? '') : '';
  return text.split('\n').map((line) => line.split(':'));
}
