import type { Command, ExecResult, ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { normalName, type PythonPackage, pythonPackage } from '../packages/python-packages';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';
import { type Requirement, readRequirements, requirementOf } from './pip-requirements';

const PIP = '25.0.1';
const NOT_PLAYED = ['download', 'wheel', 'hash', 'search', 'cache', 'index', 'config', 'debug', 'inspect', 'lock'];

/** `pip install`, `uninstall`, `list`, `freeze`, `show` and `check`, with a fixed set of packages. */
export function pipCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const [action, ...rest] = args.filter((arg, i) => !(i === 0 && arg === '--no-cache-dir'));
    switch (action) {
      case 'install':
        return install(context, ctx, rest);
      case 'uninstall':
        return uninstall(context, ctx, rest);
      case 'list':
        return list(context, ctx);
      case 'freeze':
        return printed(
          installed(context, ctx)
            .filter(({ name }) => !/^(pip|setuptools|wheel)$/.test(name))
            .map(({ name, version }) => `${name}==${version}\n`)
            .join(''),
        );
      case 'show':
        return show(context, ctx, rest);
      case 'check':
        return printed('No broken requirements found.\n');
      case '--version':
      case '-V':
        return printed(`pip ${PIP} from ${site(ctx)}/pip (python ${shortVersion(ctx)})\n`);
      case undefined:
        return printed(`\nUsage:   \n  pip <command> [options]\n`);
      default:
        return NOT_PLAYED.includes(action)
          ? failed(`pip: real pip has "${action}", but this room does not simulate it\n`)
          : failed(`ERROR: unknown command "${action}"\n`);
    }
  };
}

function shortVersion({ env }: ResolvedCommandContext): string {
  return (env.get('PYTHON_VERSION') ?? '3.12.11').split('.').slice(0, 2).join('.');
}

/** Where packages go: the virtual environment that is active, or all of Python. */
function root({ env }: ResolvedCommandContext): string {
  return env.get('VIRTUAL_ENV') || '/usr/local';
}

function site(ctx: ResolvedCommandContext): string {
  return `${root(ctx)}/lib/python${shortVersion(ctx)}/site-packages`;
}

async function install(context: RunContext, ctx: ResolvedCommandContext, args: readonly string[]): Promise<ExecResult> {
  const read = await readRequirements(context, ctx.cwd, args);
  if ('problem' in read) return failed(read.problem, read.code);
  const { wanted, quiet, upgrade } = read;
  const out: string[] = [];
  const tail = notes(context);
  const news: { found: PythonPackage; version: string }[] = [];
  const seen = new Set<string>();
  const collect = (need: Requirement, from: string | null): string | null => {
    const found = pythonPackage(need.name);
    const via = from === null ? '' : ` (from ${from})`;
    if (!found)
      return `ERROR: Could not find a version that satisfies the requirement ${need.text} (from versions: none)\nERROR: No matching distribution found for ${need.text}\n`;
    const key = normalName(found.name);
    if (seen.has(key)) return null;
    seen.add(key);
    const present = installedVersion(context, ctx, found.name);
    const version = need.version ?? (need.most && isNewer(found.version, need.most) ? need.most : found.version);
    if (
      present !== null &&
      (need.version === null || need.version === present) &&
      !(upgrade && from === null && present !== version)
    ) {
      out.push(`Requirement already satisfied: ${need.text} in ${site(ctx)}${from === null ? '' : via} (${present})\n`);
    } else {
      out.push(`Collecting ${need.text}${via}\n`);
      const file = `${found.name.toLowerCase().replaceAll('-', '_')}-${version}-py3-none-any.whl`;
      out.push(`  Downloading ${file}${found.size > 100_000 ? '' : '.metadata'} (${sizeText(found.size / 3)})\n`);
      news.push({ found, version });
    }
    for (const each of found.needs) {
      const problem = collect(requirementOf(each), from === null ? need.text : `${found.name}->${from}`);
      if (problem) return problem;
    }
    return null;
  };
  for (const need of wanted) {
    const problem = collect(need, need.from);
    if (problem) return { stdout: quiet ? '' : out.join(''), stderr: problem + tail, exitCode: 1 };
  }
  for (const { found, version } of news)
    out.push(
      `Downloading ${found.name.toLowerCase().replaceAll('-', '_')}-${version}-py3-none-any.whl (${sizeText(found.size / 3)})\n`,
    );
  try {
    for (const { found, version } of news) await place(context, ctx, found, version);
  } catch {
    return {
      stdout: out.join(''),
      stderr: `ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '${site(ctx)}'\nConsider using the \`--user\` option or check the permissions.\n\n`,
      exitCode: 1,
    };
  }
  const names = news
    .map(({ found, version }) => `${found.name}-${version}`)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  if (news.length > 0) {
    out.push(
      `Installing collected packages: ${news
        .map(({ found }) => found.name)
        .reverse()
        .join(', ')}\n`,
      `Successfully installed ${names.join(' ')}\n`,
    );
  }
  return { stdout: quiet ? '' : out.join(''), stderr: tail, exitCode: 0 };
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}

/** What pip says at its end in nearly every image. */
function notes({ run }: RunContext): string {
  const asRoot =
    run.user.uid === 0 &&
    !run.env.some((line) => line === 'PIP_ROOT_USER_ACTION=ignore' || line.startsWith('VIRTUAL_ENV='));
  const warning = asRoot
    ? "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the system package manager, possibly rendering your system unusable. It is recommended to use a virtual environment instead: https://pip.pypa.io/warnings/venv. Use the --root-user-action option if you know what you are doing and want to suppress this warning.\n"
    : '';
  const isQuiet = run.env.includes('PIP_DISABLE_PIP_VERSION_CHECK=1');
  return (
    warning +
    (isQuiet
      ? ''
      : `\n[notice] A new release of pip is available: ${PIP} -> 25.2\n[notice] To update, run: pip install --upgrade pip\n`)
  );
}

async function place(
  { fs }: RunContext,
  ctx: ResolvedCommandContext,
  found: PythonPackage,
  version: string,
): Promise<void> {
  const folder = site(ctx);
  const old = installedVersionIn(fs, folder, found.name);
  if (old !== null) await fs.rm(`${folder}/${infoName(found.name, old)}`, { recursive: true, force: true });
  for (const module of found.modules) {
    await fs.mkdir(`${folder}/${module}`, { recursive: true });
    fs.declare(`${folder}/${module}/__init__.py`, Math.round(found.size / found.modules.length), 0o644);
  }
  const info = `${folder}/${infoName(found.name, version)}`;
  await fs.mkdir(info, { recursive: true });
  await fs.writeFile(
    `${info}/METADATA`,
    `Metadata-Version: 2.4\nName: ${found.name}\nVersion: ${version}\n${found.needs.map((each) => `Requires-Dist: ${each}\n`).join('')}`,
  );
  for (const program of found.programs) fs.declare(`${root(ctx)}/bin/${program}`, 230, 0o755, program);
}

function infoName(name: string, version: string): string {
  return `${name.toLowerCase().replaceAll('-', '_')}-${version}.dist-info`;
}

function installedVersionIn(fs: RunContext['fs'], folder: string, name: string): string | null {
  const prefix = `${name.toLowerCase().replaceAll('-', '_')}-`;
  const found = namesOf(fs, folder).find((each) => each.startsWith(prefix) && each.endsWith('.dist-info'));
  return found ? found.slice(prefix.length, -'.dist-info'.length) : null;
}

function installedVersion({ fs }: RunContext, ctx: ResolvedCommandContext, name: string): string | null {
  return installedVersionIn(fs, site(ctx), name);
}

function namesOf(fs: RunContext['fs'], folder: string): string[] {
  return fs.entry(folder)?.kind === 'dir' ? fs.namesIn(folder) : [];
}

function installed(context: RunContext, ctx: ResolvedCommandContext): { name: string; version: string }[] {
  const rows = namesOf(context.fs, site(ctx)).flatMap((each) => {
    const match = /^(.+?)-([^-]+)\.dist-info$/.exec(each);
    return match
      ? [{ name: pythonPackage(match[1] as string)?.name ?? (match[1] as string), version: match[2] as string }]
      : [];
  });
  return [...rows, { name: 'pip', version: PIP }].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
}

function list(context: RunContext, ctx: ResolvedCommandContext): ExecResult {
  const rows = installed(context, ctx);
  const [first, second] = [
    Math.max(7, ...rows.map(({ name }) => name.length)),
    Math.max(7, ...rows.map(({ version }) => version.length)),
  ];
  const head = `${'Package'.padEnd(first)} Version\n${'-'.repeat(first)} ${'-'.repeat(second)}\n`;
  return printed(head + rows.map(({ name, version }) => `${name.padEnd(first)} ${version}\n`).join(''));
}

function show(context: RunContext, ctx: ResolvedCommandContext, names: readonly string[]): ExecResult {
  const [name = ''] = names;
  const found = pythonPackage(name);
  const version = installedVersion(context, ctx, name);
  if (!found || version === null) return failed(`WARNING: Package(s) not found: ${name}\n`);
  return printed(
    `Name: ${found.name}\nVersion: ${version}\nLocation: ${site(ctx)}\nRequires: ${found.needs.join(', ')}\nRequired-by: \n`,
  );
}

async function uninstall(
  context: RunContext,
  ctx: ResolvedCommandContext,
  args: readonly string[],
): Promise<ExecResult> {
  const { fs } = context;
  let out = '';
  for (const name of args.filter((arg) => !arg.startsWith('-'))) {
    const version = installedVersion(context, ctx, name);
    const found = pythonPackage(name);
    if (version === null || !found) {
      out += `WARNING: Skipping ${name} as it is not installed.\n`;
      continue;
    }
    out += `Found existing installation: ${found.name} ${version}\nUninstalling ${found.name}-${version}:\n  Successfully uninstalled ${found.name}-${version}\n`;
    for (const module of [...found.modules, infoName(found.name, version)])
      await fs.rm(resolvePath(site(ctx), module), { recursive: true, force: true });
    for (const program of found.programs) await fs.rm(`${root(ctx)}/bin/${program}`, { force: true });
  }
  return printed(out);
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
