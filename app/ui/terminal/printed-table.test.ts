import { expect, test } from 'vitest';
import { isPrintedTable } from './printed-table';

test.each([
  ['CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES\n', true],
  [
    'REPOSITORY   TAG       IMAGE ID       CREATED        SIZE\nnginx        latest    07ccdb783875   2 weeks ago    161MB\n',
    true,
  ],
  ['CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %\n', true],
  ['UID                 PID                 PPID\nroot 1 0\n', true],
  ['DRIVER    VOLUME NAME\nlocal     data\n', true],
  ['LOG  Something happened\n', false],
  ['WARNING\n', false],
  ['hello\n', false],
  ['REPOSITORY  TAG', false],
  ['', false],
])('%j is a table: %s', (text, is) => {
  expect(isPrintedTable(text)).toBe(is);
});
