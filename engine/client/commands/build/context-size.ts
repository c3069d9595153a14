import type { Change } from '../../../model/file-tree';
import { humanSize } from '../../format/human-size';

/** The line about the context that travels: the bytes of its tar (docker-facts §6.5). */
export function contextLine(files: ReadonlyMap<string, Change>): string {
  let bytes = 1024;
  for (const entry of files.values()) bytes += 512 + (entry.kind === 'file' ? Math.ceil(entry.size / 512) * 512 : 0);
  return `Sending build context to Docker daemon ${humanSize(bytes).padStart(8)}\n`;
}
