import { expect, test } from 'vitest';
import { tarSum } from './tar-sum';

test('I83 the checksum of a copied file is that of a real builder', () => {
  const content = new TextEncoder().encode('data\n');
  const entry = { kind: 'file' as const, mode: 0o644, uid: 0, gid: 0, size: 5, content: null };
  // Recorded: `COPY file.txt /file.txt` of a file that holds "data".
  expect(tarSum('/file.txt', entry, content)).toBe('a3d04356ede7b3fe0233c68d6c836aa2d008c1b31b424a712fe9a934f08df8a7');
  expect(tarSum('/file.txt', { ...entry, mtime: 5 }, content)).toBe(tarSum('/file.txt', entry, content));
  expect(tarSum('/file.txt', { ...entry, mode: 0o755 }, content)).not.toBe(tarSum('/file.txt', entry, content));
});
