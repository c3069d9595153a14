import { declaredSize } from '../../../model/entry-archive';
import type { TarItem } from '../../../model/tar-reader';
import { BLOCK } from '../../../model/tar-writer';
import { humanSize } from '../../format/human-size';

/** How `docker cp` tells what it copied: bytes of the archive, with files of declared size as if they were whole. */
export function streamSize(items: readonly TarItem[]): string {
  let size = 2 * BLOCK;
  for (const item of items) {
    const content = item.type === 'file' ? (declaredSize(item) ?? item.content?.length ?? 0) : 0;
    size += BLOCK + Math.ceil(content / BLOCK) * BLOCK;
  }
  return humanSize(size, 3);
}
