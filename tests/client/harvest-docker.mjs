/**
 * Reads the help of every command of the docker on the PATH and writes what there is, commands and flags, to
 * `real-docker.jsonll` beside this file: `node tests/client/harvest-docker.mjs`. Needs docker 28.2.2, no engine.
 *
 * The client hides what the engine in front of it cannot do. So everything is asked twice: of an engine that can do all,
 * and of a plain one; what only the first has is marked `hidden`.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const VERSION = '28.2.2';
const target = join(import.meta.dirname, 'real-docker.jsonl');

const version = await run(['-v']).catch(() => null);
if (!version?.startsWith(`Docker version ${VERSION},`)) {
  const found = version === null ? 'there is no docker on the PATH' : `the docker on the PATH is "${version.trim()}"`;
  console.error(`Nothing harvested: ${found}; this needs docker ${VERSION}.`);
  process.exit(1);
}

const all = await harvest({ 'Docker-Experimental': 'true', Swarm: 'active/manager' });
const plain = await harvest({ 'Docker-Experimental': 'false', Swarm: 'inactive' });
for (const [path, node] of all) {
  const shown = plain.get(path);
  if (!shown) node.hidden = true;
  for (const [name, flag] of Object.entries(node.flags)) if (shown && !shown.flags[name]) flag.hidden = true;
}
// `docker run` and `docker container run` have one table of flags: it is written once.
const tables = new Map();
const lines = [...all].map(([path, node]) => {
  const flags = JSON.stringify(node.flags);
  const known = tables.get(flags);
  tables.set(flags, known ?? path);
  const written = known !== undefined && flags !== '{}' ? { ...node, flags: known } : node;
  return JSON.stringify([path, written]);
});
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${all.size} commands and groups of docker ${VERSION} written to ${target}`);

/** @param {Record<string, string>} abilities headers of the engine's answers. @returns nodes by path, `''` for `docker`. */
async function harvest(abilities) {
  const engine = createServer((_, response) => {
    const headers = { 'Api-Version': '1.50', Ostype: 'linux', 'Builder-Version': '1', ...abilities };
    response.writeHead(200, headers).end('OK');
  });
  await new Promise((ready) => engine.listen(0, '127.0.0.1', ready));
  const env = { DOCKER_HOST: `tcp://127.0.0.1:${engine.address().port}`, HOME: '/home/student' };
  const nodes = new Map();
  await visit([], env, nodes);
  engine.close();
  return nodes;
}

/** @param {string | null} summary from the list that it stands in; null for `docker` itself. */
async function visit(path, env, nodes, summary = null) {
  const { children, description, ...node } = read(await run([...path, '--help'], env));
  const more = summary !== null && description !== summary ? { description } : {};
  nodes.set(path.join(' '), { ...node, summary: summary ?? description, ...more });
  for (const [child, below] of children) await visit([...path, child], env, nodes, below);
}

/** Takes a help text apart. White space in descriptions is normalised, as the text is wrapped. */
function read(help) {
  const [usage = '', ...rest] = help.slice('Usage:  '.length).split('\n\n');
  const described = rest.findIndex((block) =>
    /^(Aliases|Options|Global Options|[A-Z]\w* ?Commands|Commands):\n/.test(block),
  );
  const description = rest
    .slice(0, described < 0 ? undefined : described)
    .join('\n\n')
    .trim();
  const aliases = /^Aliases:\n {2}(.*)$/m.exec(help)?.[1] ?? null;
  const flags = {};
  const children = [];
  let section = '';
  let last = null;
  for (const line of help.split('\n')) {
    const heading = /^([A-Z][\w ]*):$/.exec(line)?.[1];
    if (heading) section = heading;
    else if (/Commands$/.test(section) || section === 'Commands') {
      const child = /^ {2}([a-z-]+)\*? +(\S.*)/.exec(line);
      if (child) children.push([child[1], child[2]]);
    } else if (/Options$/.test(section)) {
      const found = /^ {2}(?:-(.), | {4})--([\w-]+)(?: (\S+))?(?: {2,}(.*))?$/.exec(line);
      if (found) {
        const [, short = null, name, type = '', text = ''] = found;
        last = { short, type, text };
        flags[name] = last;
      } else if (line.startsWith('   ') && last) last.text += ` ${line}`;
    }
  }
  for (const flag of Object.values(flags)) {
    const text = flag.text.replace(/\s+/g, ' ').trim();
    const [, plain, shownDefault = null] = /^(.*?)(?: \(default ((?:"[^"]*"|[^ )]|\[\])+)\))?$/.exec(text);
    flag.text = plain;
    if (flag.short === null) delete flag.short;
    if (shownDefault !== null) flag.default = shownDefault;
  }
  return { usage: usage.trim(), description, aliases, flags, children };
}

function run(argv, env = {}) {
  return new Promise((answer, fail) => {
    execFile('docker', argv, { env: { ...process.env, ...env } }, (error, out) => (error ? fail(error) : answer(out)));
  });
}
