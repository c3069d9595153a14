import { gzipSync } from 'fflate';
import { bytesOutput, type Command, type ExecResult, latin1FromBytes, unsafeBytesFromLatin1 } from 'just-bash';
import { compressionOf, inflateArchive } from '#engine/model/inflate-archive';
import { resolvePath } from '#engine/model/path';
import { readTar, type TarItem } from '#engine/model/tar-reader';
import { LIMITS } from '#engine/room/limits';
import type { RunContext } from '../../thread/run-context';
import { failed } from '../outcome';
import { createArchive } from './create-archive';
import { extractItem } from './extract-archive';
import { listLine } from './list-line';
import { parseTarOptions, type TarOptions } from './parse-tar-options';
import { type TarWords, tarWords } from './tar-words';

type CommandContext = Parameters<Command['execute']>[1];

/** `tar -c`, `-x` and `-t` with `-f`, `-z`, `-v`, `-C`, `-O`, `--strip-components` and `--exclude`. */
export function tarCommand(context: RunContext): Command['execute'] {
  const words = tarWords(context.run.shell);
  return async (argv, ctx) => {
    const options = parseTarOptions(argv);
    if (!options.ok) return failed(words.usage(options.error), words.code);
    return options.value.mode === 'c'
      ? create(context, ctx, options.value, words)
      : read(context, ctx, options.value, words);
  };
}

async function create(
  { fs }: RunContext,
  ctx: CommandContext,
  options: TarOptions,
  words: TarWords,
): Promise<ExecResult> {
  if (options.operands.length === 0) return failed(words.emptyArchive(), words.code);
  const made = await createArchive(fs, ctx.cwd, options, words);
  if (!made.archive) return failed(made.problems, words.code);
  const archive = options.gzip ? gzipSync(made.archive, { mtime: 0 }) : made.archive;
  const names = options.verbose ? made.names.map((name) => `${name}\n`).join('') : '';
  const exitCode = made.problems.includes(words.delayed()) ? words.code : 0;
  if (options.file === '-') {
    const stdout = bytesOutput(unsafeBytesFromLatin1(Buffer.from(archive).toString('latin1')));
    return { ...stdout, stderr: names + made.problems, exitCode };
  }
  try {
    await fs.writeFile(resolvePath(ctx.cwd, options.file), archive);
  } catch (error) {
    if (!(error instanceof Error) || !/^E[A-Z]+:/.test(error.message)) throw error;
    const why = /^EACCES/.test(error.message) ? 'Permission denied' : 'No such file or directory';
    return failed(words.cannotOpen(options.file).replace('No such file or directory', why), words.code);
  }
  return { stdout: names, stderr: made.problems, exitCode };
}

async function read(
  { fs, run }: RunContext,
  ctx: CommandContext,
  options: TarOptions,
  words: TarWords,
): Promise<ExecResult> {
  const bytes = await input(fs, ctx, options);
  if (!bytes) return failed(words.cannotOpen(options.file), words.code);
  // From a pipe it cannot look ahead.
  if (options.file === '-' && !options.gzip && compressionOf(bytes) === 'gzip') {
    return failed(
      'tar: Archive is compressed. Use -z option\ntar: Error is not recoverable: exiting now\n',
      words.code,
    );
  }
  const inflated = inflateArchive(bytes, LIMITS.archive);
  if (!inflated.ok) return failed(`tar: ${inflated.error}\n`, words.code);
  const items = readTar(inflated.value);
  if (!items.ok) return failed(words.notAnArchive(), words.code);

  const { wanted, missing } = chosen(items.value, options);
  let stdout = '';
  let problems = '';
  const contents: Uint8Array[] = [];
  const folder = options.folder.reduce((at, step) => resolvePath(at, step), ctx.cwd);
  if (options.mode === 'x' && fs.entry(folder)?.kind !== 'dir') {
    return failed(
      `tar: ${options.folder.at(-1) ?? folder}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n`,
      words.code,
    );
  }
  for (const item of wanted) {
    if (options.mode === 't') {
      stdout += `${options.verbose ? listLine(item) : item.name}\n`;
      continue;
    }
    if (options.verbose) stdout += `${item.name}\n`;
    if (options.toStdout) contents.push(item.content ?? new Uint8Array(0));
    else problems += (await extractItem(fs, folder, stripped(item, options.strip), run.user.uid === 0)) ?? '';
  }
  problems += missing.map((name) => words.notFound(name)).join('');
  if (problems !== '') problems += words.delayed();
  const exitCode = problems === '' ? 0 : words.code;
  if (!options.toStdout) return { stdout, stderr: problems, exitCode };
  const joined = bytesOutput(unsafeBytesFromLatin1(Buffer.concat(contents).toString('latin1')));
  return { ...joined, stderr: stdout + problems, exitCode };
}

async function input(fs: RunContext['fs'], ctx: CommandContext, { file }: TarOptions): Promise<Uint8Array | null> {
  if (file === '-') return Buffer.from(latin1FromBytes(ctx.stdin), 'latin1');
  try {
    return await fs.readFileBuffer(resolvePath(ctx.cwd, file));
  } catch (error) {
    if (error instanceof Error && /^E[A-Z]+:/.test(error.message)) return null;
    throw error;
  }
}

/** The members that were asked for, and the names that none of them has. A folder stands for all in it. */
function chosen(
  items: readonly TarItem[],
  { operands }: TarOptions,
): { wanted: readonly TarItem[]; missing: string[] } {
  if (operands.length === 0) return { wanted: items, missing: [] };
  const names = operands.map(({ name }) => name.replace(/\/+$/, ''));
  const isIn = (item: TarItem, name: string) =>
    item.name.replace(/\/$/, '') === name || item.name.startsWith(`${name}/`);
  return {
    wanted: items.filter((item) => names.some((name) => isIn(item, name))),
    missing: names.filter((name) => !items.some((item) => isIn(item, name))),
  };
}

function stripped(item: TarItem, count: number): TarItem {
  if (count === 0) return item;
  return { ...item, name: item.name.split('/').slice(count).join('/') };
}
