import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';

function redisHost(line = 'docker run -d --name cache redis'): ClientHost {
  const host = new ClientHost();
  host.docker('docker pull redis');
  expect(host.docker(line).err).toBe('');
  return host;
}

test('C117 redis-cli asks a server in another container by its name', () => {
  const host = redisHost('docker run -d --name cache redis');
  host.docker('docker network create back');
  host.docker('docker network connect back cache');
  host.docker('docker exec cache redis-cli set a 1');
  expect(host.docker('docker run --rm --network back redis redis-cli -h cache get a')).toMatchObject({ out: '1\n', code: 0 });
});
