import type { ExecResult } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { npmSummary } from './npm-summary';
import { type NpmPackage, npmTree } from './npm-tree';
import { failed } from './outcome';

interface Manifest {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What is being installed: the packages named, or those of package.json. */
interface InstallRequest {
  clean: boolean;
  /** Which lock file is kept. */
  lock: 'package-lock.json' | 'yarn.lock';
  names: readonly string[];
  flags: readonly string[];
}

export interface Installed {
  /** How many are new. */
  added: number;
  packages: readonly NpmPackage[];
  madeLock: boolean;
}

/** `npm install` and `npm ci`. */
export async function npmInstall(
  context: RunContext,
  cwd: string,
  request: Omit<InstallRequest, 'lock'> & { npmVersion: string },
): Promise<ExecResult> {
  const done = await installPackages(context, cwd, { ...request, lock: 'package-lock.json' });
  if ('exitCode' in done) return done;
  const { added, packages, madeLock } = done;
  const said = npmSummary({ added, packages: packages.length, version: request.npmVersion, madeLock });
  return { ...said, exitCode: 0 };
}

/**
 * Writes a believable node_modules (each package a package.json and one file of declared size) and a lock file; the
 * complaint, in npm's words, when that cannot be.
 */
export async function installPackages(
  context: RunContext,
  cwd: string,
  request: InstallRequest,
): Promise<Installed | ExecResult> {
  const { fs } = context;
  const at = (name: string) => (cwd === '/' ? `/${name}` : `${cwd}/${name}`);
  let manifest: Manifest = {};
  try {
    manifest = JSON.parse(await fs.readFile(at('package.json'))) as Manifest;
  } catch (error) {
    if (error instanceof SyntaxError)
      return failed(
        `npm error code EJSONPARSE\nnpm error path ${at('package.json')}\nnpm error JSON.parse ${error.message}\n`,
      );
    if (request.names.length === 0) return missingManifest(at('package.json'));
  }
  if (request.clean && !fs.entry(at('package-lock.json'))) {
    return failed(
      'npm error code EUSAGE\nnpm error\nnpm error The `npm ci` command can only install with an existing package-lock.json\n',
    );
  }
  const named = Object.fromEntries(request.names.map(splitRange));
  const production = request.flags.some((flag) => /^(--production|--omit=dev|--only=production)$/.test(flag));
  const dependencies = { ...manifest.dependencies, ...named, ...(production ? {} : manifest.devDependencies) };
  const packages = npmTree(dependencies);
  const madeLock = !request.clean && !fs.entry(at(request.lock));
  let added = 0;
  try {
    for (const each of packages) {
      if (fs.entry(at(`node_modules/${each.name}/package.json`))) continue;
      await writePackage(context, at('node_modules'), each);
      added += 1;
    }
    if (!request.clean) await writeManifests(context, at, { manifest, named, packages, lock: request.lock });
  } catch {
    return failed(
      `npm error code EACCES\nnpm error syscall mkdir\nnpm error path ${at('node_modules')}\nnpm error errno -13\n`,
      243,
    );
  }
  return { added, packages, madeLock };
}

async function writePackage({ fs }: RunContext, modules: string, { name, version, size }: NpmPackage): Promise<void> {
  const folder = `${modules}/${name}`;
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(
    `${folder}/package.json`,
    `${JSON.stringify({ name, version, main: 'index.js', license: 'MIT' }, null, 2)}\n`,
  );
  fs.declare(`${folder}/index.js`, size, 0o644);
}

async function writeManifests(
  { fs }: RunContext,
  at: (name: string) => string,
  {
    manifest,
    named,
    packages,
    lock: file,
  }: {
    manifest: Manifest;
    named: Readonly<Record<string, string>>;
    packages: readonly NpmPackage[];
    lock: InstallRequest['lock'];
  },
): Promise<void> {
  const versions = new Map(packages.map(({ name, version }) => [name, version]));
  if (Object.keys(named).length > 0) {
    const ranges = Object.keys(named).map((name) => [name, `^${versions.get(name)}`] as const);
    manifest.dependencies = { ...manifest.dependencies, ...Object.fromEntries(ranges) };
    await fs.writeFile(at('package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  if (file === 'yarn.lock') return fs.writeFile(at(file), yarnLock(packages));
  const { name = '', version = '1.0.0', dependencies = {} } = manifest;
  const entries = packages.map(
    (each) => [`node_modules/${each.name}`, { version: each.version, license: 'MIT' }] as const,
  );
  const lock = {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name, version, dependencies }, ...Object.fromEntries(entries) },
  };
  await fs.writeFile(at('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}

function yarnLock(packages: readonly NpmPackage[]): string {
  const entries = packages.map(({ name, version }) => {
    const key = name.startsWith('@') ? `"${name}@^${version}"` : `${name}@^${version}`;
    return `\n\n${key}:\n  version "${version}"\n`;
  });
  return `# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.\n# yarn lockfile v1\n${entries.join('')}`;
}

/** `express@4` or `@scope/name@1.2`; without a range the newest. */
function splitRange(text: string): [name: string, range: string] {
  const at = text.lastIndexOf('@');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, 'latest'];
}

function missingManifest(path: string): ExecResult {
  return failed(
    `npm error code ENOENT\nnpm error syscall open\nnpm error path ${path}\nnpm error errno -2\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'\n`,
    254,
  );
}
