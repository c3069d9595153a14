import { digestOf } from '../model/digest';
import type { Entry } from '../model/file-tree';

/**
 * The checksum that the classic builder takes of a file of its context (version 1 of Docker's "tarsum"): the fields of
 * its tar header, times left out, and then its content. 64 hex digits, the same as a real builder's.
 *
 * @param path from the root of the context or image
 * @param content of a file; null where only its size is known, and its simulated program then stands for it
 */
export function tarSum(path: string, entry: Entry, content: Uint8Array | null): string {
  const name = path.replace(/^\/+/, '');
  const header = [
    `name${entry.kind === 'dir' ? `${name}/` : name}`,
    `mode${entry.mode}`,
    `uid${entry.uid}`,
    `gid${entry.gid}`,
    `size${entry.kind === 'file' ? entry.size : 0}`,
    `typeflag${TYPES[entry.kind]}`,
    `linkname${entry.kind === 'symlink' ? entry.target : ''}`,
    'unamegnamedevmajor0devminor0',
  ];
  const start = new TextEncoder().encode(header.join(''));
  const rest = content ?? new TextEncoder().encode(entry.kind === 'file' ? (entry.program ?? '') : '');
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return digestOf(bytes).slice('sha256:'.length);
}

const TYPES = { file: '0', symlink: '2', dir: '5' } as const;
