import { FsError } from '#engine/model/fs-error';

const TEXTS = {
  EACCES: 'permission denied',
  EBUSY: 'device or resource busy',
  EEXIST: 'file already exists',
  EINVAL: 'invalid argument',
  EIO: 'input/output error',
  EISDIR: 'illegal operation on a directory',
  ELOOP: 'too many levels of symbolic links',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space left on device',
  ENOTDIR: 'not a directory',
  ENOTEMPTY: 'directory not empty',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
} as const;

export type FileErrorCode = keyof typeof TEXTS;

/** An error as Node's file system words it; just-bash's commands read the errno name from the front of the message. */
export function fileError(code: FileErrorCode, operation: string, path: string): Error & { code: FileErrorCode } {
  return Object.assign(new Error(`${code}: ${TEXTS[code]}, ${operation} '${path}'`), { code });
}

/** An error of the simulated files in these words; any other as it is. */
export function translated(error: unknown, operation: string, path: string): unknown {
  return error instanceof FsError ? fileError(error.code, operation, path || error.path) : error;
}

/** The errno name of such an error, or null. */
export function fileErrorCode(error: unknown): FileErrorCode | null {
  if (error instanceof FsError) return error.code;
  return error instanceof Error && 'code' in error ? (error.code as FileErrorCode) : null;
}
