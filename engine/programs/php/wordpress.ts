import type { MysqlRequest } from '../mysql/mysql';
import { err, type Program, type ProgramFile, type Surroundings } from '../program';
import { namesIn, pathOf, readText } from '../static-files';
import { apachePhp } from './apache-php';

const ROOT = '/var/www/html';
const SOURCE = '/usr/src/wordpress';
const OWNER = { uid: 33, gid: 33 };

/** The image's start-up script: it lays WordPress into the site's folder and becomes Apache. */
export const wordpressEntrypoint: Program = {
  name: 'wordpress-entrypoint',
  start(around) {
    const [, ...command] = around.argv;
    const [first = ''] = command;
    if (!/^apache2/.test(first)) return { kind: 'becomes', argv: command, print: [] };
    const here = namesIn(around, ROOT) ?? [];
    const said: string[] = [];
    const writes: ProgramFile[] = [];
    if (!here.includes('index.php') && !here.includes('wp-includes')) {
      said.push(`WordPress not found in ${ROOT} - copying now...`);
      if (here.length > 0) said.push(`WARNING: ${ROOT} is not empty! (copying anyhow)`);
      for (const name of namesIn(around, SOURCE) ?? []) {
        const text = readText(around, `${SOURCE}/${name}`);
        writes.push({ path: `${ROOT}/${name}`, text, ...OWNER });
      }
      said.push(`Complete! WordPress has been successfully copied to ${ROOT}`);
    }
    const given = [...around.env.keys()].filter((name) => name.startsWith('WORDPRESS_')).sort();
    if (!here.includes('wp-config.php') && given.length > 0) {
      said.push(
        `No 'wp-config.php' found in ${ROOT}, but 'WORDPRESS_...' variables supplied; copying 'wp-config-docker.php' (${given.join(' ')})`,
      );
      const text = readText(around, `${SOURCE}/wp-config-docker.php`) ?? '';
      writes.push({ path: `${ROOT}/wp-config.php`, text, ...OWNER });
    }
    return { kind: 'becomes', argv: command, print: said.map((text) => err(`${text}\n`)), writes };
  },
  signal: () => null,
};

/** WordPress as far as its installation: whether it reaches its database, and the page that asks for a title. */
export const wordpress = apachePhp('wordpress', (around, request) => {
  const path = pathOf(request.target);
  const names = namesIn(around, ROOT) ?? [];
  if (!names.includes('index.php')) return null;
  const site = path === '/' || path === '/index.php' || !/\.[a-z]+$/.test(path);
  const known = site || (/\.php$/.test(path) && (names.includes(path.slice(1)) || path.startsWith('/wp-admin/')));
  if (!known) return null;
  if (!names.includes('wp-config.php')) {
    return path === '/wp-admin/setup-config.php'
      ? { status: 200, body: wpPage('WordPress › Setup Configuration File', SETUP) }
      : { location: '/wp-admin/setup-config.php' };
  }
  const trouble = databaseTrouble(around);
  if (trouble !== null) return { status: 500, body: errorPage(trouble) };
  if (path !== '/wp-admin/install.php') return { location: '/wp-admin/install.php' };
  const body =
    request.method === 'POST'
      ? wpPage('WordPress › Installation', UNPLAYED)
      : wpPage('WordPress › Installation', INSTALL);
  return { status: 200, body };
});

/** What is wrong with the database as WordPress says it, or null. */
function databaseTrouble({ env, ask }: Surroundings): string | null {
  const [host = 'mysql', port] = (env.get('WORDPRESS_DB_HOST') || 'mysql').split(':');
  const database = env.get('WORDPRESS_DB_NAME') || 'wordpress';
  const payload: MysqlRequest = {
    kind: 'connect',
    user: env.get('WORDPRESS_DB_USER') || 'example username',
    password: env.get('WORDPRESS_DB_PASSWORD') ?? 'example password',
    database: null,
    local: false,
  };
  const connect = (request: MysqlRequest) =>
    ask?.({ ask: 'exchange', host, port: Number(port ?? 3306), protocol: 'mysql', payload: JSON.stringify(request) });
  const reached = connect(payload);
  if (!reached?.ok || !reply(reached.reply)) return '<h1>Error establishing a database connection</h1>';
  const chosen = connect({ ...payload, database });
  if (chosen?.ok && reply(chosen.reply)) return null;
  return `<h1>Cannot select database</h1>\n<p>The database server could be connected to (which means your username and password is okay) but the <code>${database.replace(/[<&]/g, '')}</code> database could not be selected.</p>`;
}

/** Whether a server let somebody in. */
function reply(text: string): boolean {
  return 'connection' in (JSON.parse(text) as object);
}

function errorPage(inside: string): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
	<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
	<meta name="viewport" content="width=device-width">
	<title>Database Error</title>
</head>
<body id="error-page">
	<div class="wp-die-message">${inside}</div></body>
</html>
`;
}

function wpPage(title: string, inside: string): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
	<meta name="viewport" content="width=device-width" />
	<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
	<title>${title}</title>
</head>
<body class="wp-core-ui">
<p id="logo">WordPress</p>
${inside}</body>
</html>
`;
}

const INSTALL = `<h1>Welcome</h1>
<p>Welcome to the famous five-minute WordPress installation process! Just fill in the information below.</p>
<form id="setup" method="post" action="install.php?step=2" novalidate="novalidate">
<p><label>Site Title <input name="weblog_title" type="text" /></label></p>
<p><label>Username <input name="user_name" type="text" /></label></p>
<p><label>Password <input name="admin_password" type="password" /></label></p>
<p><label>Your Email <input name="admin_email" type="email" /></label></p>
<p class="step"><input type="submit" name="Submit" value="Install WordPress" /></p>
</form>
`;
const UNPLAYED = `<h1>This is as far as this room goes</h1>
<p>The database answers, so a real WordPress would install itself now. This room plays it up to here.</p>
`;
const SETUP = `<h1>Before getting started</h1>
<p>Welcome to WordPress. Without WORDPRESS_DB_… variables it asks for its database here. This room plays no forms of WordPress.</p>
`;
