import type { Command, ExecResult, ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { printsAtOnce } from '../thread/shell-variables';
import { nestedShell } from './nested-shell';
import { npmInstall } from './npm-install';
import { failed, printed } from './outcome';

interface Manifest {
  name?: string;
  version?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** `npm install`, `ci`, `start`, `test`, `run`, `init -y`, `-v`: enough for the images that classes build. */
export function npmCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const [action, ...names] = args.filter((arg) => !arg.startsWith('-'));
    if (args.includes('-v') || args.includes('--version')) return printed(`${await npmVersion(context)}\n`);
    const file = resolvePath(ctx.cwd, 'package.json');
    switch (action) {
      case 'init':
        return init(context, ctx.cwd, file);
      case 'install':
      case 'i':
      case 'add':
      case 'ci':
        return npmInstall(context, ctx.cwd, {
          clean: action === 'ci',
          npmVersion: await npmVersion(context),
          names,
          flags: args.filter((arg) => arg.startsWith('-')),
        });
      case 'start':
      case 'test':
        return script(context, ctx, file, action, []);
      case 'run':
      case 'run-script':
        return script(context, ctx, file, names[0] ?? '', args.slice(args.indexOf('--') + 1 || args.length));
      default:
        return failed(`npm: the classroom knows "npm install", "ci", "start", "test", "run" and "init -y"\n`);
    }
  };
}

async function npmVersion(context: RunContext): Promise<string> {
  try {
    const text = await context.fs.readFile('/usr/local/lib/node_modules/npm/package.json');
    return (JSON.parse(text) as Manifest).version ?? '10.8.2';
  } catch {
    return '10.8.2';
  }
}

async function script(
  context: RunContext,
  ctx: ResolvedCommandContext,
  file: string,
  name: string,
  args: readonly string[],
): Promise<ExecResult> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await context.fs.readFile(file)) as Manifest;
  } catch {
    return failed(
      `npm error code ENOENT\nnpm error syscall open\nnpm error path ${file}\nnpm error errno -2\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${file}'\n`,
      254,
    );
  }
  if (name === '') return printed(scriptList(manifest));
  const text = manifest.scripts?.[name] ?? (name === 'start' ? 'node server.js' : undefined);
  if (text === undefined)
    return failed(
      `npm error Missing script: "${name}"\nnpm error\nnpm error To see a list of scripts, run:\nnpm error   npm run\n`,
    );
  const header = `\n> ${manifest.name ?? ''}@${manifest.version ?? ''} ${name}\n> ${text}\n\n`;
  const atOnce = printsAtOnce(ctx.env);
  if (atOnce) context.print(ctx.env, 'stdout', header);
  const result = await nestedShell(ctx, { text: [text, ...args].join(' '), name: 'sh', args: [] });
  return atOnce ? result : { ...result, stdout: header + result.stdout };
}

async function init(context: RunContext, cwd: string, file: string): Promise<ExecResult> {
  const name = cwd.split('/').at(-1) || 'app';
  const manifest = {
    ...{ name, version: '1.0.0', description: '', main: 'index.js' },
    ...{ scripts: { test: 'echo "Error: no test specified" && exit 1' }, keywords: [], author: '', license: 'ISC' },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await context.fs.writeFile(file, text);
  return printed(`Wrote to ${file}:\n\n${text}\n`);
}

const LIFECYCLE = /^(pre|post)?(start|stop|restart|test|install|publish|pack|version)$/;

/** What `npm run` alone shows. */
function scriptList({ name = '', version = '', scripts = {} }: Manifest): string {
  const rows = Object.entries(scripts);
  const listed = (wanted: boolean) =>
    rows.filter(([each]) => LIFECYCLE.test(each) === wanted).map(([each, text]) => `  ${each}\n    ${text}\n`);
  const [first, second] = [listed(true), listed(false)];
  const who = [name, version].filter(Boolean).join('@');
  const head = first.length > 0 ? `Lifecycle scripts included in ${who}:\n${first.join('')}` : '';
  const gap = head !== '' && second.length > 0 ? '\n' : '';
  const label =
    head === '' ? `Scripts available in ${who} via \`npm run-script\`:\n` : 'available via `npm run-script`:\n';
  return head + gap + (second.length > 0 ? label + second.join('') : '');
}
