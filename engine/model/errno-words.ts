import type { FsError } from './fs-error';

const WORDS: Readonly<Record<FsError['code'], string>> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EISDIR: 'is a directory',
  EEXIST: 'file exists',
  ENOTEMPTY: 'directory not empty',
  ELOOP: 'too many levels of symbolic links',
  EROFS: 'read-only file system',
  EBUSY: 'device or resource busy',
};

/** What the kernel's error is called in Go programs such as Docker's. */
export function errnoWords({ code }: Pick<FsError, 'code'>): string {
  return WORDS[code];
}
