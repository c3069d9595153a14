export type FsErrorCode =
  | 'ENOENT'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EEXIST'
  | 'ENOTEMPTY'
  | 'ELOOP'
  /** Something is mounted there, or below. */
  | 'EBUSY'
  /** Mounted read-only. */
  | 'EROFS';

/** A refusal of the file system, with the errno name that programs turn into their own words. */
export class FsError extends Error {
  constructor(
    readonly code: FsErrorCode,
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
    this.name = 'FsError';
  }
}
