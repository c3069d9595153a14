import type { ClientAround, Talk } from '../clients/client';
import { out, type Printed } from '../program';
import { backslash } from './psql-backslash';
import type { PsqlMemory } from './psql-memory';
import type { PsqlOptions } from './psql-options';
import { perform } from './psql-perform';
import { splitStatements } from './split-statements';

export type Fed = { print: Printed[]; memory: PsqlMemory; failed: boolean } | { print: Printed[]; exit: number };

/** A line of input: a command with a backslash, or SQL that is sent when its semicolon has come. */
export function* fed(
  around: ClientAround,
  options: PsqlOptions,
  before: PsqlMemory,
  line: string,
  prefix: string | null,
): Talk<Fed> {
  let memory = before;
  const text = line.trim();
  if (memory.buffer === '' && around.interactive) {
    if (/^(quit|exit)$/i.test(text)) return { print: [], exit: 0 };
    if (/^help$/i.test(text)) return { print: [out(HELP)], memory, failed: false };
  }
  if (text.startsWith('\\') && !/^'|"/.test(splitStatements(memory.buffer).waits)) {
    const step = yield* backslash(around, options, memory, text, prefix);
    if (step.exit !== undefined) return { print: step.print, exit: step.exit };
    return { print: step.print, memory: step.memory, failed: step.failed === true };
  }
  // `\g` and `\gx` at the end of a line send what stands before them.
  const sent = /^([\s\S]*?)\\g(x?)\s*$/.exec(line);
  const whole = sent ? `${memory.buffer}${sent[1]};` : `${memory.buffer}${line}\n`;
  const { statements, rest } = splitStatements(whole);
  const print: Printed[] = [];
  let failed = false;
  memory = { ...memory, buffer: rest };
  for (const sql of statements) {
    const look = sent?.[2] ? { ...memory, look: { ...memory.look, expanded: true } } : memory;
    const step = yield* perform(options, look, sql, prefix);
    print.push(...step.print);
    if ('lost' in step) return { print, exit: 2 };
    memory = { ...memory, connection: step.memory.connection };
    failed = step.failed;
    if (failed && options.stopOnError) return { print, exit: 3 };
  }
  return { print, memory, failed };
}

const HELP = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;
