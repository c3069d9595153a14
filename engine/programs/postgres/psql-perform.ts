import type { Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import { errorText, tableText } from './format-output';
import { LOST, sendRequest } from './psql-connection';
import type { PsqlMemory } from './psql-memory';
import type { PsqlOptions } from './psql-options';
import type { PgOutput } from './run-statement';
import type { PgConnection } from './serve-query';

/** What has come of a statement; `lost`: the server is gone. */
export type Performed =
  | { print: Printed[]; memory: PsqlMemory; failed: boolean }
  | { print: Printed[]; memory: PsqlMemory; lost: true };

/** Sends a statement and prints what comes back; `prefix` is the place in a file before what is said of errors. */
export function* perform(
  options: PsqlOptions,
  memory: PsqlMemory,
  sql: string,
  prefix: string | null,
): Talk<Performed> {
  const { connection } = memory;
  const reply = yield* sendRequest<{ outputs: PgOutput[]; connection: PgConnection }>(options, {
    kind: 'query',
    connection,
    sql,
  });
  if (!reply) return { print: [err(`${LOST}connection to server was lost\n`)], memory, lost: true };
  const print = reply.outputs.flatMap((output): Printed[] => {
    switch (output.kind) {
      case 'rows': {
        const shows = output.columns.length > 0 || output.tag.startsWith('SELECT');
        const table = shows ? [out(tableText(output, memory.look))] : [];
        return output.tag.startsWith('SELECT') ||
          output.tag === 'SHOW' ||
          options.quiet ||
          (memory.look.tuplesOnly && !/^(INSERT|UPDATE|DELETE)/.test(output.tag))
          ? table
          : [...table, out(`${output.tag}\n`)];
      }
      case 'tag':
        return options.quiet ? [] : [out(`${output.tag}\n`)];
      case 'notice':
        return [err(`${prefix ?? ''}${output.level}:  ${output.text}\n`)];
      case 'error':
        return [err(`${prefix ?? ''}${errorText(output, sql)}`)];
      default:
        output satisfies never;
        return [];
    }
  });
  return {
    print,
    memory: { ...memory, connection: reply.connection },
    failed: reply.outputs.some(({ kind }) => kind === 'error'),
  };
}
