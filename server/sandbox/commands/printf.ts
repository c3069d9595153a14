import type { Command } from 'just-bash';
import type { SandboxRun } from '#engine/model/sandbox-run';
import type { RunContext } from '../thread/run-context';
import { complaintOf } from '../thread/shell-wording';
import { failed } from './outcome';

/** `\\377` and `\\xff`: bytes that are no characters of their own. */
const HIGH_BYTE = /\\([2-3][0-7]{2}|x[89a-fA-F][0-9a-fA-F])/g;
/** Where such bytes stand in text until it is written: private characters, from here on. */
const PRIVATE = 0xf700;

/** `printf`, whose escapes are bytes; the bundled one takes them for characters. */
export function printfCommand({ run }: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const marked = args.map((arg) => arg.replace(HIGH_BYTE, (_, code: string) => privateFor(code)));
    const result = await ctx.origCommand?.(marked);
    if (!result) return failed('printf: not available\n', 126);
    const stderr = result.stderr.replace(/^printf: (.*): invalid number$/gm, (_, text: string) => noNumber(run, text));
    if (marked.every((arg, at) => arg === args[at])) return { ...result, stderr };
    return { ...result, stderr, stdout: bytesOf(result.stdout).toString('latin1'), stdoutKind: 'bytes' };
  };
}

function noNumber(run: SandboxRun, text: string): string {
  if (run.shell === 'ash') return `sh: invalid number '${text}'`;
  return `${complaintOf(run, 'printf')}${text}: ${run.shell === 'bash' ? 'invalid number' : 'expected numeric value'}`;
}

function privateFor(code: string): string {
  const byte = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8);
  return String.fromCharCode(PRIVATE + byte);
}

function bytesOf(text: string): Buffer {
  const pieces = [...text].map((character) => {
    const byte = character.charCodeAt(0) - PRIVATE;
    return byte >= 0x80 && byte <= 0xff ? Buffer.from([byte]) : Buffer.from(character);
  });
  return Buffer.concat(pieces);
}
