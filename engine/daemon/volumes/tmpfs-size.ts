import type { Container, MountPoint } from '../../model/container';
import { HOST_MEMORY } from '../../model/kernel';

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, '%': HOST_MEMORY / 100 };

/** Bytes that a tmpfs holds at the most: `tmpfs-size` of `--mount`, `size=` of `--tmpfs`; 0 without one. */
export function tmpfsSize({ hostConfig }: Container, { destination, mode }: MountPoint): number {
  const request = hostConfig.mounts?.find(({ type, target }) => type === 'tmpfs' && target === destination);
  if (request?.tmpfsSize) return request.tmpfsSize;
  const [, digits = '0', unit = ''] = /(?:^|,)size=(\d+)([kmg%]?)/i.exec(mode) ?? [];
  return Math.floor(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
}
