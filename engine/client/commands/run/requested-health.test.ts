import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

test('H8 the flags of a health check, and what the client refuses', () => {
  const host = new ClientHost();
  host.docker('docker create --name app --health-cmd "test -f /x" --health-interval 1m30s --health-retries 2 busybox');
  expect(host.room.container('app').config.Healthcheck).toEqual({
    Test: ['CMD-SHELL', 'test -f /x'],
    Interval: 90e9,
    Retries: 2,
  });
  host.docker('docker create --name off --no-healthcheck busybox');
  expect(host.room.container('off').config.Healthcheck).toEqual({ Test: ['NONE'] });
  for (const [flags, message] of [
    ['--no-healthcheck --health-cmd x', '--no-healthcheck conflicts with --health-* options'],
    ['--health-timeout -1s', '--health-timeout cannot be negative'],
    ['--health-interval 5', 'invalid argument "5" for "--health-interval" flag: time: missing unit in duration "5"'],
    [
      '--health-interval 5x',
      'invalid argument "5x" for "--health-interval" flag: time: unknown unit "x" in duration "5x"',
    ],
    ['--health-cmd x --health-interval 10ns', 'Interval in Healthcheck cannot be less than 1ms'],
  ]) {
    expect(host.docker(`docker create ${flags} busybox`).err).toContain(message);
  }
});
