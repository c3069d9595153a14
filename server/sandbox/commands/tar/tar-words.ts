import type { ShellKind } from '#engine/model/process';

/** What `tar` says when something is wrong: GNU's on the host and in Debian's images, BusyBox's in small ones. */
export interface TarWords {
  usage(problem: string): string;
  cannotOpen(file: string): string;
  cannotStat(name: string): string;
  notAnArchive(): string;
  notFound(name: string): string;
  strippedRoot(): string;
  emptyArchive(): string;
  delayed(): string;
  /** The exit code of any failure. */
  code: number;
}

const GNU: TarWords = {
  usage: (problem) => `tar: ${problem}\nTry 'tar --help' or 'tar --usage' for more information.\n`,
  cannotOpen: (file) =>
    `tar: ${file}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n`,
  cannotStat: (name) => `tar: ${name}: Cannot stat: No such file or directory\n`,
  notAnArchive: () =>
    'tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors\n',
  notFound: (name) => `tar: ${name}: Not found in archive\n`,
  strippedRoot: () => "tar: Removing leading `/' from member names\n",
  emptyArchive: () =>
    "tar: Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.\n",
  delayed: () => 'tar: Exiting with failure status due to previous errors\n',
  code: 2,
};

const BUSYBOX: TarWords = {
  usage: (problem) => `tar: ${problem}\n`,
  cannotOpen: (file) => `tar: can't open '${file}': No such file or directory\n`,
  cannotStat: (name) => `tar: ${name}: No such file or directory\n`,
  notAnArchive: () => 'tar: invalid tar magic\n',
  notFound: (name) => `tar: ${name}: not found in archive\n`,
  strippedRoot: () => "tar: removing leading '/' from member names\n",
  emptyArchive: () => 'tar: empty archive\n',
  delayed: () => 'tar: error exit delayed from previous errors\n',
  code: 1,
};

export function tarWords(shell: ShellKind): TarWords {
  return shell === 'ash' ? BUSYBOX : GNU;
}
