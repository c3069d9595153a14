import { expect, test } from 'vitest';
import { expectOk, TestHost } from '../testing';
import { failRemoval } from './fail-removal';

test('C111 a dead container can only be removed', () => {
  const host = new TestHost();
  host.run('web', ['sleep', '600']);
  expectOk(failRemoval(host.room.context(), 'web'));
  expect(host.state('web')).toMatchObject({ status: 'dead', exitCode: 137 });
  expect(host.daemon.containerStart('web')).toMatchObject({
    error: { status: 409, message: 'container is marked for removal and cannot be started' },
  });
  expect(host.daemon.containerPause('web').ok).toBe(false);
  host.pass(120_000);
  expectOk(host.daemon.containerRemove('web', { force: false, volumes: false }));
  expect(host.daemon.containerList({ all: true })).toEqual([]);
});
