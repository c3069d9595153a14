import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';

function redisHost(line = 'docker run -d --name cache redis'): ClientHost {
  const host = new ClientHost();
  host.docker('docker pull redis');
  expect(host.docker(line).err).toBe('');
  return host;
}

function cli(host: ClientHost, ...argv: string[]): string {
  const { out, err } = host.call(['exec', 'cache', 'redis-cli', ...argv]);
  return out + err;
}

test('C117 redis-cli asks a server in another container by its name', () => {
  const host = redisHost();
  host.docker('docker network create back');
  host.docker('docker network connect back cache');
  cli(host, 'set', 'a', '1');
  expect(host.docker('docker run --rm --network back redis redis-cli -h cache get a')).toMatchObject({
    out: '1\n',
    code: 0,
  });
  expect(host.docker('docker run --rm --network back redis redis-cli -h nobody get a')).toMatchObject({
    err: 'Could not connect to Redis at nobody:6379: Name or service not known\n',
    code: 1,
  });
});

test('C118 redis has strings, lists, sets, hashes, sorted sets, times of expiry and transactions', () => {
  const host = redisHost();
  expect(cli(host, 'rpush', 'l', 'a', 'b', 'c')).toBe('3\n');
  expect(cli(host, 'lrange', 'l', '0', '-2')).toBe('a\nb\n');
  expect(cli(host, 'sadd', 's', 'x', 'y', 'x')).toBe('2\n');
  expect(cli(host, 'hset', 'h', 'f', '1', 'g', '2')).toBe('2\n');
  expect(cli(host, 'hgetall', 'h')).toBe('f\n1\ng\n2\n');
  expect(cli(host, 'zadd', 'z', '2', 'b', '1', 'a')).toBe('2\n');
  expect(cli(host, 'zrange', 'z', '0', '-1', 'withscores')).toBe('a\n1\nb\n2\n');
  expect(cli(host, 'get', 'l')).toBe('WRONGTYPE Operation against a key holding the wrong kind of value\n\n');
  expect(cli(host, 'incr', 'h')).toContain('WRONGTYPE');
  expect(cli(host, 'nope', 'x')).toBe("ERR unknown command 'nope', with args beginning with: 'x' \n\n");
  expect(cli(host, 'get')).toBe("ERR wrong number of arguments for 'get' command\n\n");
  expect(cli(host, 'subscribe', 'x')).toContain("real Redis has the command 'SUBSCRIBE'");
  cli(host, 'set', 't', '1', 'ex', '10');
  expect(cli(host, 'ttl', 't')).toBe('10\n');
  host.pass(10_000);
  expect(cli(host, 'exists', 't')).toBe('0\n');
  const typed = 'multi\nset m 1\nincr m\nexec\nselect 1\nget m\n';
  expect(host.docker('docker exec -i cache redis-cli', { stdin: typed }).out).toBe('OK\nQUEUED\nQUEUED\nOK\n2\nOK\n\n');
});

test('C119 redis keeps what was saved: at a stop, by SAVE, with every command in its log', () => {
  const host = redisHost('docker run -d --name cache -v keys:/data redis');
  cli(host, 'set', 'a', '1');
  host.docker('docker stop cache');
  host.docker('docker rm cache');
  host.docker('docker run -d --name cache -v keys:/data redis');
  expect(cli(host, 'get', 'a')).toBe('1\n');
  cli(host, 'set', 'b', '2');
  host.docker('docker kill cache');
  host.docker('docker start cache');
  expect(cli(host, 'keys', '*')).toBe('a\n');
  host.docker('docker rm -f cache');
  host.docker('docker run -d --name cache -v log:/data redis redis-server --appendonly yes --requirepass pw');
  expect(cli(host, 'set', 'c', '3')).toBe('NOAUTH Authentication required.\n\n');
  expect(cli(host, '-a', 'pw', '--no-auth-warning', 'set', 'c', '3')).toBe('OK\n');
  host.docker('docker kill cache');
  host.docker('docker start cache');
  expect(cli(host, '-a', 'pw', '--no-auth-warning', 'get', 'c')).toBe('3\n');
  expect(host.logs('cache')).toContain('* DB loaded from append only file: 0.001 seconds\n');
});
