import type { ExecResult } from 'just-bash';
import type { RunContext } from '../../thread/run-context';
import { hasNetwork } from '../has-network';
import { printed } from '../outcome';
import type { ApkOptions } from './apk-options';
import { notSelected } from './not-selected';

const CACHE = '/var/cache/apk';
const SIZES = { main: 480_000, community: 2_160_000 };

/** Where the packages of a branch of Alpine come from. */
export function mirror(branch: string): string {
  return `https://dl-cdn.alpinelinux.org/alpine/v${branch}`;
}

async function branchOf({ fs }: RunContext): Promise<string> {
  const release = await fs.readFile('/etc/alpine-release').catch(() => '3.22.1');
  return release.trim().split('.').slice(0, 2).join('.');
}

interface Fetched {
  /** Where from, one for each repository. */
  urls: readonly string[];
  branch: string;
  said: string;
  /** Empty when there was an answer. */
  warnings: string;
}

async function fetched(context: RunContext): Promise<Fetched> {
  const branch = await branchOf(context);
  const urls = Object.keys(SIZES).map((name) => `${mirror(branch)}/${name}`);
  const said = urls.map((url) => `fetch ${url}/x86_64/APKINDEX.tar.gz\n`).join('');
  const failures = urls.map((url) => `WARNING: fetching ${url}: temporary error (try again later)\n`).join('');
  return { urls, branch, said, warnings: hasNetwork(context) ? '' : failures };
}

async function keepIndex({ fs }: RunContext): Promise<void> {
  await fs.mkdir(CACHE, { recursive: true });
  for (const [name, bytes] of Object.entries(SIZES)) fs.declare(`${CACHE}/APKINDEX.${name}.tar.gz`, bytes, 0o644);
}

/** Does something with the index: fetches it unless it is kept, and keeps it unless told not to. */
export async function withApkIndex(
  context: RunContext,
  { cache, update, names }: ApkOptions,
  then: (said: string) => Promise<ExecResult>,
): Promise<ExecResult> {
  const kept = context.fs.entry(`${CACHE}/APKINDEX.main.tar.gz`) !== null;
  if (kept && cache && !update) return then('');
  const { said, warnings } = await fetched(context);
  if (warnings !== '') return notSelected(names, said, warnings);
  if (cache) await keepIndex(context);
  return then(said);
}

/** `apk update`. */
export async function updateApkIndex(context: RunContext): Promise<ExecResult> {
  const { said, warnings, urls, branch } = await fetched(context);
  if (warnings !== '') {
    const stderr = `${warnings}2 unavailable, 0 stale; 16 distinct packages available\n`;
    return { stdout: said, stderr, exitCode: 2 };
  }
  await keepIndex(context);
  const lines = urls.map((url) => `v${branch}.1-80-g1e4f2a5b6c7 [${url}]\n`).join('');
  return printed(`${said}${lines}OK: 26322 distinct packages available\n`);
}
