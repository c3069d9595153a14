import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import { backslash } from './psql-backslash';
import { openConnection } from './psql-connection';
import { fed } from './psql-feed';
import type { PsqlMemory } from './psql-memory';
import { type PsqlOptions, psqlOptions, versionText } from './psql-options';
import { perform } from './psql-perform';
import { splitStatements } from './split-statements';

/** psql: commands from `-c`, `-f` or a pipe, or a prompt. */
export const psql: Client = {
  name: 'psql',
  farewell: '\\q',
  *begin(around) {
    const options = psqlOptions(around);
    if ('says' in options) return { print: [(options.code === 0 ? out : err)(options.says)], exit: options.code };
    if (options.asks && around.interactive) return askPassword(options);
    return yield* connected(around, options, options.password);
  },
  *line(around, saved, line) {
    const options = psqlOptions(around);
    if ('says' in options) return { print: [], exit: 1 };
    const memory = saved as unknown as PsqlMemory;
    if (memory.asking) return yield* connected(around, options, line ?? '');
    if (line === null) {
      const last =
        memory.buffer.trim() === '' || around.interactive ? null : yield* perform(options, memory, memory.buffer, null);
      return {
        print: [...(last?.print ?? []), ...(around.interactive ? [out('\n')] : [])],
        exit: last && 'lost' in last ? 2 : 0,
      };
    }
    const step = yield* fed(around, options, memory, line, null);
    if ('exit' in step) return step;
    return waiting(around, step.memory, step.print);
  },
  interrupted(saved) {
    const memory = saved as unknown as PsqlMemory;
    if (memory.asking) return { print: [], exit: 2 };
    const cleared = { ...memory, buffer: '' };
    return { print: [], memory: cleared as never, prompt: promptOf(cleared) };
  },
};

function askPassword({ user, aligned, tuplesOnly, expanded, separator }: PsqlOptions): ClientStep {
  const connection = { user, database: '', superuser: false };
  const memory: PsqlMemory = {
    connection,
    buffer: '',
    look: { aligned, tuplesOnly, expanded, separator },
    asking: true,
  };
  return { print: [], memory: memory as never, prompt: `Password for user ${user}: `, secret: true };
}

function* connected(around: ClientAround, options: PsqlOptions, password: string | null): Talk<ClientStep> {
  const opened = yield* openConnection(options, options.database, password);
  if ('needsPassword' in opened && around.interactive && password === null) return askPassword(options);
  if ('error' in opened) return { print: [err(`psql: error: ${opened.error}\n`)], exit: 2 };
  const { aligned, tuplesOnly, expanded, separator } = options;
  let memory: PsqlMemory = {
    connection: opened.connection,
    buffer: '',
    look: { aligned, tuplesOnly, expanded, separator },
  };
  if (options.list) {
    const listed = yield* backslash(around, options, memory, '\\l', null);
    return { print: listed.print, exit: 0 };
  }
  if (options.commands.length > 0 || options.file !== null) return yield* given(around, options, memory);
  if (!around.interactive) return waiting(around, memory, []);
  const own = versionText(around.env);
  const banner = `psql (${opened.version === own ? own : `${own}, server ${opened.version}`})\nType "help" for help.\n\n`;
  memory = { ...memory, buffer: '' };
  return waiting(around, memory, options.quiet ? [] : [out(banner)]);
}

/** What `-c` and `-f` give. */
function* given(around: ClientAround, options: PsqlOptions, first: PsqlMemory): Talk<ClientStep> {
  const print: Printed[] = [];
  let memory = first;
  let failed = false;
  for (const command of options.commands) {
    if (/^\s*\\/.test(command)) {
      const step = yield* backslash(around, options, memory, command.trim(), null);
      print.push(...step.print);
      failed = step.failed === true;
      continue;
    }
    const { statements, rest } = splitStatements(command);
    failed = false;
    for (const sql of rest === '' ? statements : [...statements, rest]) {
      const step = yield* perform(options, memory, sql, null);
      print.push(...step.print);
      memory = step.memory;
      if ('lost' in step) return { print, exit: 2 };
      failed = step.failed;
      if (failed) break;
    }
    if (failed && options.stopOnError) return { print, exit: 1 };
  }
  if (options.file !== null) {
    const text = around.read(options.file);
    if (text === null)
      return { print: [...print, err(`psql: error: ${options.file}: No such file or directory\n`)], exit: 1 };
    for (const [at, line] of text.split('\n').entries()) {
      const step = yield* fed(around, options, memory, line, `psql:${options.file}:${at + 1}: `);
      print.push(...step.print);
      if ('exit' in step) return { print, exit: step.exit };
      memory = step.memory;
      if (step.failed && options.stopOnError) return { print, exit: 3 };
    }
    if (memory.buffer.trim() !== '') print.push(...(yield* perform(options, memory, memory.buffer, '')).print);
    return { print, exit: 0 };
  }
  return { print, exit: failed ? 1 : 0 };
}

function waiting(around: ClientAround, memory: PsqlMemory, print: readonly Printed[]): ClientStep {
  return { print, memory: memory as never, prompt: around.interactive ? promptOf(memory) : '' };
}

function promptOf({ connection: { database, superuser, transaction }, buffer }: PsqlMemory): string {
  const state = transaction ? (transaction.failed ? '!' : '*') : '';
  return `${database}${splitStatements(buffer).waits}${state}${superuser ? '#' : '>'} `;
}
