import { expect, test } from 'vitest';
import { redraw } from '../model/redraw';
import { ClientHost } from './testing';
import { TestDesk } from './testing-desk';

test('C38 --attach shows the streams that it names, or the ID', () => {
  const host = new ClientHost();
  expect(host.docker('docker run -a stdout busybox echo hello').out).toBe('hello\n');
  expect(host.docker('docker run -a STDERR busybox echo hello').out).toBe('');
  expect(host.docker('docker run -a stdin busybox echo hello').out).toMatch(/^[0-9a-f]{64}\n$/);
  expect(host.docker('docker run -a foo busybox true')).toMatchObject({
    code: 125,
    err: expect.stringContaining(
      'invalid argument "foo" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR',
    ),
  });
  expect(host.docker('docker run -d -a stdout busybox true')).toMatchObject({
    code: 1,
    err: 'conflicting options: cannot specify both --attach and --detach\n',
  });
});

test('C39 keys for detaching are checked, and only the usual ones detach', () => {
  const host = new ClientHost();
  host.docker('docker run -dit --name box busybox sleep 600');
  const wrong = 'Error response from daemon: Invalid detach keys (ctrl-) provided\n';
  expect(host.docker('docker attach --detach-keys ctrl- box', { isTerminal: true }).err).toBe(wrong);
  expect(host.docker('docker attach --detach-keys ctrl-x box', { isTerminal: true }).err).toContain(
    'real Docker has "--detach-keys ctrl-x"',
  );
  expect(host.docker('docker exec --detach-keys foo box true').err).toBe(
    'Error response from daemon: Invalid escape keys (foo) provided\n',
  );
  expect(host.docker('docker exec --detach-keys ctrl-p,ctrl-q box true').code).toBe(0);
  // Nobody could press them.
  expect(host.docker('docker exec --detach-keys ctrl-a,x box true').code).toBe(0);
});

test('C69 docker stats goes on until it is interrupted', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name web busybox sleep 6000');
  const { out, code } = host.docker('docker stats --format "{{.Name}} {{.PIDs}}" web');
  expect(out.split('\n').length).toBeGreaterThan(100);
  expect(new Set(out.trimEnd().split('\n'))).toEqual(new Set(['web 1']));
  expect(code).toBe(130);
  expect(host.docker('docker stats nosuch').code).toBe(1);
  const drawn = host.docker('docker stats --format "{{.Name}}" web', { isTerminal: true }).out;
  expect(drawn.startsWith('web\n\u001b[1A\u001b[2K\rweb\n\u001b[1A')).toBe(true);
  expect(redraw('', drawn)).toBe('web\n');
});

test('C39 a shell with a terminal that nobody types to is left by the third Ctrl-C', () => {
  const desk = new TestDesk();
  desk.type('docker run -t --name box busybox');
  desk.interrupt();
  desk.interrupt();
  expect(desk.terminal.job).not.toBeNull();
  desk.interrupt();
  expect([desk.terminal.job, desk.terminal.lastCode]).toEqual([null, 1]);
});
