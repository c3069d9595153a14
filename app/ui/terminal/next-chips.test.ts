import { expect, test } from 'vitest';
import { chipsFor, nextChips } from './next-chips';

const names = { images: ['web-app:v1.0'], containers: ['web1'], freePort: 8081 };

test('a run is put together piece by piece and ends with the image', () => {
  let draft = '';
  for (const chip of ['docker', 'run', '-d', '-p 8081:80', '--name web2', 'web-app:v1.0']) {
    expect(nextChips(draft, names)).toContain(chip);
    draft = `${draft} ${chip}`.trim();
  }
  expect(draft).toBe('docker run -d -p 8081:80 --name web2 web-app:v1.0');
});

test('commands on containers offer containers, once', () => {
  expect(nextChips('docker stop', names)).toEqual(['web1']);
  expect(nextChips('docker stop web1', names)).toEqual([]);
});

test('another program has no chips', () => {
  expect(nextChips('vim', names)).toEqual([]);
});

test('a question has its answers, a shell in a container what is in most images, another program nothing', () => {
  const asking = { busy: true, shell: false };
  expect(chipsFor({ ...asking, prompt: 'Are you sure you want to continue? [y/N] ' }, '', names)).toEqual(['y', 'n']);
  expect(chipsFor({ ...asking, prompt: 'Password: ' }, '', names)).toEqual([]);
  expect(chipsFor({ ...asking, prompt: '127.0.0.1:6379> ' }, '', names)).toEqual([]);
  expect(chipsFor({ busy: true, shell: true, prompt: '/ # ' }, '', names)).toContain('exit');
  expect(chipsFor({ busy: false, shell: true, prompt: 'student@host:~$ ' }, '', names)).toContain('docker');
});
