import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';

/** One thing to install. */
export interface Requirement {
  /** As it was written. */
  text: string;
  name: string;
  /** Of `==`; null for any. */
  version: string | null;
  /** Of `<=` and `~=`: nothing newer. */
  most: string | null;
  /** `-r requirements.txt (line 1)`; null when it was typed. */
  from: string | null;
}

interface Read {
  wanted: Requirement[];
  quiet: boolean;
  upgrade: boolean;
}

const WITH_VALUE =
  /^(--trusted-host|-i|--index-url|--extra-index-url|-f|--find-links|--timeout|--retries|--prefix|--progress-bar|--root-user-action|--cache-dir|-c|--constraint|-t|--target)$/;
const PLAIN =
  /^(--no-cache-dir|--no-cache|--user|--upgrade|-U|-q|-qq|--quiet|-v|--verbose|--disable-pip-version-check|--no-input|--prefer-binary|--pre|--break-system-packages|--no-warn-script-location|--force-reinstall|--no-deps|--compile|--no-compile|--use-pep517|--ignore-installed|-I|-y)$/;

/** What the arguments of `pip install` ask for, files of requirements read. */
export async function readRequirements(
  context: RunContext,
  cwd: string,
  args: readonly string[],
): Promise<Read | { problem: string; code: number }> {
  const made: Read = { wanted: [], quiet: false, upgrade: false };
  for (let i = 0; i < args.length; i += 1) {
    const [arg = '', given] = (args[i] as string).startsWith('--')
      ? (args[i] as string).split(/=(.*)/s)
      : [args[i] as string];
    if (arg === '-r' || arg === '--requirement') {
      const name = given ?? args[i + 1] ?? '';
      if (given === undefined) i += 1;
      const problem = await readFile(context, cwd, name, made);
      if (problem) return { problem, code: 1 };
    } else if (arg.startsWith('-r') && arg.length > 2 && !arg.startsWith('--')) {
      const problem = await readFile(context, cwd, arg.slice(2), made);
      if (problem) return { problem, code: 1 };
    } else if (WITH_VALUE.test(arg)) i += given === undefined ? 1 : 0;
    else if (PLAIN.test(arg)) {
      made.quiet ||= /^(-q|-qq|--quiet)$/.test(arg);
      made.upgrade ||= /^(-U|--upgrade)$/.test(arg);
    } else if (arg === '-e' || arg === '--editable')
      return { problem: 'pip: real pip has "-e", but this room does not simulate it\n', code: 1 };
    else if (arg.startsWith('-'))
      return {
        problem: `\nUsage:   \n  pip install [options] <requirement specifier> [package-index-options] ...\n\nno such option: ${arg}\n`,
        code: 2,
      };
    else if (/^(\.|\/|https?:|git\+)/.test(arg))
      return { problem: `pip: this room installs packages by name; "${arg}" is not simulated\n`, code: 1 };
    else if (arg !== 'pip') made.wanted.push(requirementOf(arg));
  }
  if (
    made.wanted.length === 0 &&
    !args.includes('pip') &&
    !args.some((arg) => arg.startsWith('-r') || arg.startsWith('--req'))
  ) {
    return { problem: 'ERROR: You must give at least one requirement to install (see "pip help install")\n', code: 1 };
  }
  return made;
}

async function readFile({ fs }: RunContext, cwd: string, name: string, made: Read): Promise<string | null> {
  const text = await fs.readFile(resolvePath(cwd, name)).catch(() => null);
  if (text === null) {
    return `ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${name}'\n`;
  }
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const bare =
      line
        .replace(/(^|\s)#.*$/, '')
        .split(';')[0]
        ?.trim() ?? '';
    if (bare === '' || bare.startsWith('-')) continue;
    if (!/^[\w.-]+(\[[\w,.-]+\])?\s*([=<>!~]=?.*)?$/.test(bare)) {
      return `ERROR: Invalid requirement: '${bare}': Expected package name at the start of dependency specifier (from line ${i + 1} of ${name})\n`;
    }
    made.wanted.push({ ...requirementOf(bare), from: `-r ${name} (line ${i + 1})` });
  }
  return null;
}

export function requirementOf(text: string): Requirement {
  const bare = text.replaceAll(' ', '');
  const [, name = bare, rules = ''] = /^([\w.-]+)(?:\[[^\]]*\])?(.*)$/.exec(bare) ?? [];
  const version = /===?([\w.!+]+)/.exec(rules)?.[1] ?? null;
  const most = /(?:<=|~=)([\w.]+)/.exec(rules)?.[1] ?? null;
  return { text: bare, name, version, most, from: null };
}
