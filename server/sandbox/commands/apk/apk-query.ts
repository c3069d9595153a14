import type { ExecResult } from 'just-bash';
import { type ApkDatabase, alpineFiles, alpineNames, alpinePackage } from '../../packages/alpine-archive';
import type { RunContext } from '../../thread/run-context';
import { failed, printed } from '../outcome';
import { mirror } from './apk-index';
import type { ApkOptions } from './apk-options';

const MIB = 1_048_576;

/** `apk list`, `search` and `policy`. */
export const APK_QUERIES: ReadonlyMap<string, (options: ApkOptions, database: ApkDatabase) => string> = new Map([
  ['list', list],
  ['search', search],
  ['policy', ({ names }, database) => names.map((name) => policy(name, database)).join('')],
]);

/** `apk info`. */
export async function apkInfo(
  { fs }: RunContext,
  { names, flags }: ApkOptions,
  { installed }: ApkDatabase,
): Promise<ExecResult> {
  const [first] = names;
  if (first === undefined) {
    const version = flags.some((flag) => /^-v+$/.test(flag));
    return printed(
      [...installed.values()]
        .map(({ name, version: at }) => `${version ? `${name}-${at}` : name}\n`)
        .sort()
        .join(''),
    );
  }
  if (flags.includes('-e') || flags.includes('--installed')) {
    const there = names.filter((name) => installed.has(name));
    return {
      stdout: there.map((name) => `${name}\n`).join(''),
      stderr: '',
      exitCode: there.length === names.length ? 0 : 1,
    };
  }
  const one = installed.get(first) ?? alpinePackage(first);
  if (!one) return failed('', 1);
  const title = `${one.name}-${one.version}`;
  if (flags.includes('-L') || flags.includes('--contents')) {
    const paths = await alpineFiles(fs, one.name);
    return printed(`${title} contains:\n${(paths ?? []).map((path) => `${path.slice(1)}\n`).join('')}\n`);
  }
  if (flags.includes('-R') || flags.includes('--depends')) {
    return printed(`${title} depends on:\n${one.depends.map((name) => `${name}\n`).join('')}\n`);
  }
  return printed(
    `${title} description:\n${one.name} of Alpine Linux\n\n${title} webpage:\nhttps://pkgs.alpinelinux.org/package/edge/main/x86_64/${one.name}\n\n${title} installed size:\n${mebibytes(one.installed)}\n\n`,
  );
}

function list({ names, flags }: ApkOptions, { installed }: ApkDatabase): string {
  const only = flags.some((flag) => flag === '-I' || flag === '--installed');
  const chosen = only ? [...installed.values()] : names.flatMap((name) => alpinePackage(name) ?? []);
  return chosen
    .filter(({ name }) => names.length === 0 || names.some((pattern) => name.startsWith(pattern.replace('*', ''))))
    .map(
      ({ name, version, architecture }) =>
        `${name}-${version} ${architecture} {${name}} (MIT)${installed.has(name) ? ' [installed]' : ''}\n`,
    )
    .sort()
    .join('');
}

function search({ names }: ApkOptions): string {
  const word = names[0]?.replaceAll('*', '') ?? '';
  return alpineNames()
    .filter((name) => name.includes(word))
    .flatMap((name) => alpinePackage(name) ?? [])
    .map(({ name, version }) => `${name}-${version}\n`)
    .join('');
}

function policy(name: string, { installed }: ApkDatabase): string {
  const one = alpinePackage(name);
  if (!one) return '';
  return `${one.name} policy:\n  ${one.version}:\n${installed.has(one.name) ? '    lib/apk/db/installed\n' : ''}    ${mirror('3.22')}/main\n`;
}

function mebibytes(bytes: number): string {
  return bytes < MIB ? `${Math.round(bytes / 1_024)} KiB` : `${Math.round(bytes / MIB)} MiB`;
}
