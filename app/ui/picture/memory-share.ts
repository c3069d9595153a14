import type { PictureMeters } from './picture-model';

/** A megabyte is where the gauge begins. */
const LEAST = 1e6;

/**
 * How far the memory gauge goes, 0–1: logarithmic between a megabyte and the limit, since a container of a few megabytes
 * on a host of several thousand would never move a straight one.
 */
export function memoryShare({ memoryBytes, memoryLimit }: PictureMeters): number {
  if (memoryBytes <= LEAST || memoryLimit <= LEAST) return 0;
  return Math.min(1, Math.log(memoryBytes / LEAST) / Math.log(memoryLimit / LEAST));
}
