import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../../catalogue/testing';
import { ClientHost } from '../../client/testing';
import { expectOk } from '../../daemon/testing';

const SITE = '/etc/nginx/conf.d/default.conf';

function nginxHost(): ClientHost {
  const host = new ClientHost();
  stockWithCatalogue(host.room.blobs, 'nginx:alpine');
  host.docker('docker pull nginx:alpine');
  host.docker('docker run -d --name web -p 8080:80 nginx:alpine');
  return host;
}

test('C105 nginx tests and reloads its configuration from inside, and names what is wrong with line and file', () => {
  const host = nginxHost();
  expect(host.docker('docker exec web nginx -t')).toMatchObject({ code: 0 });
  host.write('web', SITE, 'server {\n  listen 80;\n  location / { return 200 "second\\n"; }\n}\n');
  expect(host.docker('docker exec web nginx -s reload').err).toMatch(/\[notice\] 30#30: signal process started\n$/);
  expect(host.body('localhost:8080')).toBe('second\n');
  expect(host.logs('web')).toContain('[notice] 1#1: signal 1 (SIGHUP) received from 30, reconfiguring\n');
  host.write('web', SITE, 'server {\n  listen 80;\n  rooot /srv;\n}\n');
  const wrong = `unknown directive "rooot" in ${SITE}:3`;
  expect(host.docker('docker exec web nginx -t')).toMatchObject({
    code: 1,
    err: expect.stringContaining(
      `nginx: [emerg] ${wrong}\nnginx: configuration file /etc/nginx/nginx.conf test failed\n`,
    ),
  });
  host.docker('docker exec web nginx -s reload');
  expect(host.body('localhost:8080')).toBe('second\n');
  host.write('web', SITE, 'server {\n  root /srv\n  index a.html;\n}\n');
  expect(host.docker('docker exec web nginx -t').err).toContain(
    `invalid number of arguments in "root" directive in ${SITE}:2`,
  );
});

test('C106 the start-up script of the nginx image fills templates with variables', () => {
  const host = new ClientHost();
  stockWithCatalogue(host.room.blobs, 'nginx:alpine');
  host.docker('docker pull nginx:alpine');
  host.docker('docker create --name web -e GREETING=hello -p 8080:80 nginx:alpine');
  const template = host.room.file(`server { listen 80; return 200 "${'$'}{GREETING} $uri\\n"; }`);
  const folder = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 } as const;
  const edits = [
    ['/etc/nginx/templates', folder],
    ['/etc/nginx/templates/default.conf.template', template],
  ] as const;
  expectOk(host.daemon.containerWrite('web', edits));
  host.docker('docker start web');
  expect(host.docker(`docker exec web nginx -t`).code).toBe(0);
  expect(host.body('localhost:8080')).toMatch(/^hello /);
  expect(host.logs('web')).toContain(
    `20-envsubst-on-templates.sh: Running envsubst on /etc/nginx/templates/default.conf.template to ${SITE}\n`,
  );
});

test('C107 nginx answers 304 to who has the file, and shows pages of its own for errors', () => {
  const host = nginxHost();
  const first = host.curl('localhost:8080');
  const etag = first.ok ? (first.response.headers.find(([name]) => name === 'ETag')?.[1] ?? '') : '';
  expect(etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
  const again = host.daemon.http('host', {
    method: 'GET',
    url: 'localhost:8080',
    headers: [['If-None-Match', etag]],
    body: '',
  });
  expect(again).toMatchObject({ response: { status: 304, body: '' } });
  host.write('web', SITE, 'server { listen 80; root /usr/share/nginx/html; error_page 404 /50x.html; }');
  expectOk(host.daemon.containerKill('web', 'HUP'));
  expect(host.curl('localhost:8080/nothing')).toMatchObject({
    response: { status: 404, body: expect.stringContaining('Something went wrong') },
  });
  host.docker('docker exec web nginx -s quit');
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 0 });
});

test('what the start-up script says is as the variables and the files of its own container want it, whoever started before', () => {
  const host = nginxHost();
  expect(host.logs('web')).toContain('IPv6 listen already enabled\n');
  host.docker('docker run -d --name quiet -e NGINX_ENTRYPOINT_QUIET_LOGS=1 nginx:alpine');
  expect(host.logs('quiet')).not.toContain('/docker-entrypoint.sh:');
  host.docker('docker run -d --name sealed --read-only --tmpfs /var/cache/nginx --tmpfs /run nginx:alpine');
  expect(host.logs('sealed')).toContain('can not modify');
  host.docker('docker create --name edited nginx:alpine');
  host.write('edited', SITE, 'server { listen 80; }\n');
  host.docker('docker start edited');
  expect(host.logs('edited')).toContain('differs from the packaged version\n');
  host.docker('docker run -d --name again nginx:alpine');
  const said = (name: string) =>
    host
      .logs(name)
      .split('\n')
      .filter((line) => !line.includes('[notice]'));
  expect(said('again')).toEqual(said('web'));
});
