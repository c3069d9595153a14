import { UtcTime } from '../../model/utc-time';
import { httpAnswer } from '../http-answer';
import { endsOn, err, type Program } from '../program';
import { pathOf } from '../static-files';
import { apachePhp } from './apache-php';

/** phpMyAdmin's page of login. */
export const phpMyAdmin = apachePhp('phpmyadmin', ({ env }, request) => {
  const path = pathOf(request.target);
  if (path !== '/' && path !== '/index.php') return null;
  if (request.method === 'POST') return { status: 200, body: form('phpMyAdmin', UNPLAYED) };
  const asksServer = env.get('PMA_ARBITRARY') === '1';
  const server = asksServer ? '<p><label>Server: <input name="pma_servername" /></label></p>\n' : '';
  const fields = `${server}<p><label>Username: <input name="pma_username" /></label></p>
<p><label>Password: <input type="password" name="pma_password" /></label></p>`;
  return {
    status: 200,
    body: form(
      'phpMyAdmin',
      `<h1>Welcome to phpMyAdmin</h1>\n<form method="post" action="index.php?route=/">\n${fields}\n<input type="submit" value="Log in">\n</form>\n`,
    ),
  };
});

/** Adminer's page of login, served by PHP's own server. */
export const adminer: Program = {
  name: 'adminer',
  start({ now, env }) {
    const php = env.get('PHP_VERSION') ?? '8.4.8';
    const line = `${stamp(now)} PHP ${php} Development Server (http://[::]:8080) started\n`;
    return { kind: 'plays', listens: [8080], memory: null, wakeAt: null, print: [err(line)] };
  },
  signal: endsOn({ TERM: 0, INT: 0 }),
  request({ now, env }, _memory, request) {
    const posted = request.method === 'POST';
    const system = `<tr><th>System<td><select name="auth[driver]"><option value="server" selected>MySQL / MariaDB<option value="pgsql">PostgreSQL</select>`;
    const server = `<tr><th>Server<td><input name="auth[server]" value="${(env.get('ADMINER_DEFAULT_SERVER') || 'db').replace(/["<&]/g, '')}" placeholder="localhost">`;
    const rest = `<tr><th>Username<td><input name="auth[username]">
<tr><th>Password<td><input type="password" name="auth[password]">
<tr><th>Database<td><input name="auth[db]">`;
    const login = `<h1>Login</h1>\n<form action="" method="post">\n<table>\n${system}\n${server}\n${rest}\n</table>\n<p><input type="submit" value="Login">\n</form>\n`;
    const response = httpAnswer(request.method, now, {
      status: 200,
      type: 'text/html; charset=utf-8',
      headers: [['X-Powered-By', `PHP/${env.get('PHP_VERSION') ?? '8.4.8'}`]],
      body: form('Login - Adminer', posted ? UNPLAYED : login),
    });
    const from = `[::ffff:${request.from}]:${40_000 + (Math.floor(now / 7) % 20_000)}`;
    const lines = ['Accepted', `[${response.status}]: ${request.method} ${request.target}`, 'Closing'];
    return { response, print: lines.map((text) => err(`${stamp(now)} ${from} ${text}\n`)) };
  },
};

function form(title: string, inside: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
<body>
${inside}</body>
</html>
`;
}

function stamp(now: number): string {
  const { dayName, monthName, day, clock, year } = new UtcTime(now);
  return `[${dayName} ${monthName} ${day} ${clock} ${year}]`;
}

const UNPLAYED = `<h1>This is as far as this room goes</h1>
<p>This room plays the page of login only. Its databases are asked with their own clients (<code>mysql</code>, <code>mariadb</code>, <code>psql</code>).</p>
`;
