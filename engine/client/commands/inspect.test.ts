import { expect, test } from 'vitest';
import { ClientHost } from '../testing';

test('K30 version is asked by the names of Go, and answers in those of JSON', () => {
  const host = new ClientHost();
  const asked = (format: string) => host.docker(`docker version --format '${format}'`);
  expect(asked('{{.Client.APIVersion}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}}').out).toBe('1.50 1.50 1.24\n');
  expect(asked('{{json .Server}}').out).toContain('"ApiVersion":"1.50"');
  expect(asked('{{.Client.Nope}}').err).toBe(
    'template: version:1:9: executing "version" at <.Client.Nope>: can\'t evaluate field Nope in type system.clientVersion\n',
  );
});

test('K19 inspect: containers before images, [] for nothing, JSON in four spaces', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  const whole = host.docker('docker inspect web busybox');
  expect(JSON.parse(whole.out).map(({ Id }: { Id: string }) => Id)).toEqual([
    host.room.container('web').id,
    host.room.image().id,
  ]);
  expect(whole.out).toMatch(/^\[\n {4}\{\n {8}"Id": /);
  expect(host.docker('docker inspect nosuch')).toMatchObject({
    out: '[]\n',
    err: 'Error: No such object: nosuch\n',
    code: 1,
  });
  expect(host.docker('docker inspect --type image web')).toMatchObject({
    out: '[]\n',
    err: 'Error response from daemon: No such image: web:latest\n',
    code: 1,
  });
  expect(host.docker("docker inspect -f '{{.Nope' web")).toMatchObject({
    out: '',
    err: 'template parsing error: template: :1: unclosed action\n',
    code: 64,
  });
});
