import { expect, test } from 'vitest';
import { ClientHost } from '../testing';

test('K27 commit takes only instructions that change settings; tag reads both names', () => {
  const host = new ClientHost();
  host.docker('docker create --name box busybox');
  for (const name of ['FOO', 'RUN', 'FROM', 'SHELL']) {
    expect(host.docker(`docker commit -c '${name} x' box`).err).toBe(
      `Error response from daemon: ${name} is not a valid change command\n`,
    );
  }
  expect(host.docker('docker tag UPPER x').err).toMatch(
    /^Error parsing reference: "UPPER" is not a valid repository\/tag: /,
  );
});

test('K17 pull tells the default tag first and the whole name last; -q only that', () => {
  const host = new ClientHost();
  const { out } = host.docker('docker pull hello-world');
  expect(out.split('\n')[0]).toBe('Using default tag: latest');
  expect(out).toMatch(/\ndocker\.io\/library\/hello-world:latest\n$/);
  expect(host.docker('docker pull -q hello-world').out).toBe('docker.io/library/hello-world:latest\n');
  expect(host.docker('docker pull no/such:1')).toMatchObject({
    err: expect.stringMatching(/^Error response from daemon: pull access denied for no\/such/),
    code: 1,
  });
});

test('K17 push tells its failures without the prefix of the daemon', () => {
  const host = new ClientHost();
  expect(host.docker('docker push registry:5000/ana/nosuch')).toMatchObject({
    out: 'Using default tag: latest\nThe push refers to repository [registry:5000/ana/nosuch]\n',
    err: 'An image does not exist locally with the tag: registry:5000/ana/nosuch\n',
    code: 1,
  });
});

test('K18 images: a line for every name, <none> for none; -q, filters and formats', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox toolbox:1.0');
  const id = host.room.image().id.slice(7, 19);
  expect(host.docker('docker images').out).toBe(
    `REPOSITORY   TAG       IMAGE ID       CREATED        SIZE\nbusybox      latest    ${id}   28 hours ago   1.98MB\ntoolbox      1.0       ${id}   28 hours ago   1.98MB\n`,
  );
  expect(host.docker('docker images -q').out).toBe(`${id}\n${id}\n`);
  expect(host.docker("docker images 'tool*' --format '{{.Repository}}:{{.Tag}}'").out).toBe('toolbox:1.0\n');
  expect(host.docker('docker images nosuch').out).toBe('REPOSITORY   TAG       IMAGE ID   CREATED   SIZE\n');
  expect(host.docker('docker images -f colour=red').err).toBe("Error response from daemon: invalid filter 'colour'\n");
});
