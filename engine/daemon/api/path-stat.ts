/** What is at a path of a container (docker-facts §8.6). */
export interface PathStat {
  name: string;
  kind: 'file' | 'dir' | 'symlink';
  size: number;
  /** Permission bits. */
  mode: number;
  /** Milliseconds since 1970; 0 for a file of an image. */
  mtime: number;
  /** Of a symlink: the absolute path that it leads to in the end, or as far as it can be followed. */
  linkTarget: string;
}
