import type { PictureContainer } from '../picture/picture-model';

/** Whether anything ties it to others of its host: a volume, or a network of the student's own making. */
export function isTied({ volumes = [], networks = [] }: PictureContainer): boolean {
  return volumes.length + networks.length > 0;
}
