import type { ExecResult } from 'just-bash';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import type { Applet } from './applet';
import { ARCHIVE_APPLETS } from './archive-applets';
import { type BusyboxBuild, busyboxBuild } from './busybox-build';
import { CHECKSUM_APPLETS } from './checksum-applets';
import { FILE_APPLETS } from './file-applets';
import { LINE_APPLETS } from './line-applets';
import { LISTING_APPLETS } from './listing-applets';
import { OWNERSHIP_APPLETS } from './ownership-applets';
import { PATTERN_APPLETS } from './pattern-applets';
import { SYSTEM_APPLETS } from './system-applets';
import { WORD_APPLETS } from './word-applets';

const APPLETS: ReadonlyMap<string, Applet> = new Map(
  Object.entries({
    ...FILE_APPLETS,
    ...OWNERSHIP_APPLETS,
    ...LISTING_APPLETS,
    ...ARCHIVE_APPLETS,
    ...LINE_APPLETS,
    ...PATTERN_APPLETS,
    ...CHECKSUM_APPLETS,
    ...WORD_APPLETS,
    ...SYSTEM_APPLETS,
  }),
);
/** With one of these an applet needs one operand less. */
const INSTEAD: Readonly<Record<string, string>> = { rm: 'f', grep: 'ef', sed: 'ef', awk: 'ef', cp: 't', mv: 't' };

/** Letters with a value that may be left out, and is joined to them. */
const JOINED: Readonly<Record<string, string>> = { sed: 'i', xargs: 'ei', date: 'I', od: 'w' };

export const APPLET_NAMES = [...APPLETS.keys()];

/**
 * What a BusyBox applet answers to arguments that it cannot take, and to `--help`: its usage (rule T40). Null where
 * the command is no applet here, or may go on.
 */
export async function refusedArguments(
  context: RunContext,
  name: string,
  args: readonly string[],
): Promise<ExecResult | null> {
  const applet = APPLETS.get(name);
  if (!applet) return null;
  const asked = args.length === 1 && args[0] === '--help';
  const mistake = asked ? null : mistakeOf(name, applet, args);
  if (!asked && mistake === null) return null;
  if (!isBusybox(context, name)) return null;
  const build = await busyboxBuild(context.fs);
  const complaint = mistake?.letter === undefined ? '' : `${name}: ${worded(mistake, build.libc)}\n`;
  return failed(`${complaint}${build.banner}\nUsage: ${applet.usage}`, asked ? 0 : (applet.code ?? 1));
}

interface Mistake {
  /** The option at fault; absent where the number of operands is. */
  letter?: string;
  needsValue?: true;
}

function mistakeOf(name: string, applet: Applet, args: readonly string[]): Mistake | null {
  const { options, least = 0, most = Number.POSITIVE_INFINITY } = applet;
  let operands = 0;
  let fewer = 0;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--' && options !== undefined) {
      operands += args.length - at - 1;
      break;
    }
    if (options === undefined || arg === '-' || !arg.startsWith('-') || isNumber(name, arg)) {
      operands += 1;
      if (!applet.optionsFirst || options === undefined) continue;
      operands += args.length - at - 1;
      break;
    }
    if (arg.startsWith('--')) {
      const word = arg.slice(2).replace(/=.*/, '');
      if (!(applet.long ?? '').split(' ').some((known) => known.startsWith(word))) return { letter: arg };
      continue;
    }
    for (let index = 1; index < arg.length; index += 1) {
      const letter = arg[index] ?? '';
      const found = letter === ':' ? -1 : options.indexOf(letter);
      if (found < 0) return { letter };
      if (INSTEAD[name]?.includes(letter)) fewer = 1;
      if (JOINED[name]?.includes(letter)) break;
      if (options[found + 1] !== ':') continue;
      if (index === arg.length - 1) at += 1;
      if (at >= args.length) return { letter, needsValue: true };
      break;
    }
  }
  return operands < least - fewer || operands > most ? {} : null;
}

/** `seq -3 3`; others have digits among their letters. */
function isNumber(name: string, arg: string): boolean {
  return name === 'seq' && /^-[\d.]/.test(arg);
}

function worded({ letter = '', needsValue }: Mistake, libc: BusyboxBuild['libc']): string {
  const isLong = letter.startsWith('--');
  if (libc === 'musl') {
    const what = needsValue ? 'option requires an argument' : 'unrecognized option';
    return `${what}: ${isLong ? letter.slice(2) : letter}`;
  }
  if (isLong) return `unrecognized option '${letter}'`;
  return `${needsValue ? 'option requires an argument' : 'invalid option'} -- '${letter}'`;
}
