import type { Surroundings } from '../program';
import { readText } from '../static-files';
import type { Owner } from './cluster-files';

/** The numbers that the image gives its user `postgres`: 999 on Debian, 70 on Alpine. */
export function postgresOwner(around: Surroundings): Owner {
  const [, uid = '999', gid = '999'] =
    /^postgres:[^:]*:(\d+):(\d+):/m.exec(readText(around, '/etc/passwd') ?? '') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
