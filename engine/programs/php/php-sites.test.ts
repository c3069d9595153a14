import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';

const SITE =
  '--network blog -p 8080:80 -e WORDPRESS_DB_HOST=store -e WORDPRESS_DB_USER=wp -e WORDPRESS_DB_PASSWORD=pw -e WORDPRESS_DB_NAME=wordpress';

function answerOf(host: ClientHost, url: string) {
  const result = host.curl(url);
  if (!result.ok) return result.failure;
  const { status, headers, body } = result.response;
  return { status, location: headers.find(([name]) => name === 'Location')?.[1], body };
}

test('C310 WordPress looks for its database by name, says when it does not reach it, and else leads to its installation', () => {
  const host = new ClientHost();
  for (const image of ['wordpress', 'mysql:8.0']) host.docker(`docker pull ${image}`);
  host.docker('docker network create blog');
  host.docker(`docker run -d --name site ${SITE} wordpress`);
  expect(host.logs('site')).toMatch(/^WordPress not found in \/var\/www\/html - copying now\.\.\.\nComplete! /);
  expect(answerOf(host, 'http://localhost:8080/')).toMatchObject({
    status: 500,
    body: expect.stringContaining('<h1>Error establishing a database connection</h1>'),
  });
  host.docker(
    'docker run -d --name store --network blog -e MYSQL_RANDOM_ROOT_PASSWORD=1 -e MYSQL_USER=wp -e MYSQL_PASSWORD=pw -e MYSQL_DATABASE=wordpress mysql:8.0',
  );
  const installation = 'http://localhost:8080/wp-admin/install.php';
  expect(answerOf(host, 'http://localhost:8080/')).toMatchObject({ status: 302, location: installation });
  expect(answerOf(host, installation)).toMatchObject({
    status: 200,
    body: expect.stringContaining('WordPress installation'),
  });
  expect(answerOf(host, 'http://localhost:8080/nothing.png')).toMatchObject({ status: 404 });
  expect(host.logs('site')).toContain('"GET / HTTP/1.1" 302 ');
  host.docker('docker stop store');
  expect(answerOf(host, 'http://localhost:8080/')).toMatchObject({ status: 500 });
});

test('C310 WordPress may not use a database that it was not granted', () => {
  const host = new ClientHost();
  for (const image of ['wordpress', 'mariadb']) host.docker(`docker pull ${image}`);
  host.docker('docker network create blog');
  host.docker(
    'docker run -d --name store --network blog -e MARIADB_ROOT_PASSWORD=r -e MARIADB_USER=wp -e MARIADB_PASSWORD=pw -e MARIADB_DATABASE=other mariadb',
  );
  host.docker(`docker run -d --name site ${SITE} wordpress`);
  expect(answerOf(host, 'http://localhost:8080/')).toMatchObject({
    status: 500,
    body: expect.stringContaining('<h1>Cannot select database</h1>'),
  });
});

test('C311 phpMyAdmin and Adminer show where one would log in, and say that this room goes no further', () => {
  const host = new ClientHost();
  for (const image of ['phpmyadmin', 'adminer']) host.docker(`docker pull ${image}`);
  host.docker('docker run -d --name admin -p 8081:80 -e PMA_ARBITRARY=1 phpmyadmin');
  host.docker('docker run -d --name pages -p 8082:8080 adminer');
  expect(host.body('http://localhost:8081/')).toContain('<h1>Welcome to phpMyAdmin</h1>');
  expect(host.body('http://localhost:8081/')).toContain('name="pma_servername"');
  expect(host.body('http://localhost:8082/')).toContain('<title>Login - Adminer</title>');
  expect(host.logs('pages')).toContain('PHP 8.4.8 Development Server (http://[::]:8080) started\n');
  for (const port of [8081, 8082]) {
    const posted = host.curl(`http://localhost:${port}/`, 'host', 'POST', 'x=1');
    expect(posted).toMatchObject({
      ok: true,
      response: { body: expect.stringContaining('This room plays the page of login only') },
    });
  }
});
