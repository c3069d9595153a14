import type { Entry } from '../model/file-tree';

/** Who the student is on the host. */
export const STUDENT = { uid: 1000, gid: 1000 };

const BITS = { read: 4, write: 2 };

/** Whether the student may read or write a file or a directory of the host. */
export function studentMay(what: keyof typeof BITS, { mode, uid, gid }: Entry): boolean {
  const shift = uid === STUDENT.uid ? 6 : gid === STUDENT.gid ? 3 : 0;
  return ((mode >> shift) & BITS[what]) !== 0;
}
