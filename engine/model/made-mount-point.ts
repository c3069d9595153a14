import type { MountPoint } from './container';

/** A mount, with its fields always in this order: see `madeHostConfig`. */
export function madeMountPoint(from: MountPoint): MountPoint {
  const { type, name, source, destination, mode, rw, copyUp } = from;
  return copyUp === undefined
    ? { type, name, source, destination, mode, rw }
    : { type, name, source, destination, mode, rw, copyUp };
}
