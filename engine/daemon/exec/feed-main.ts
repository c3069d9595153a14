import { shellLine } from '../../programs/shell-line';
import type { Answer, Conversation } from '../../room/conversation';
import { endProcess } from '../containers/end-process';
import { printLog } from '../containers/print-log';
import type { DaemonContext } from '../context';
import { takeInput } from './take-input';

/**
 * What a client without a terminal sends to a main process that already runs; the end of it does not reach the process,
 * since others may attach later. A shell runs the text as it would a script, and ends where that tells it to.
 */
export function* feedMain(now: () => DaemonContext, id: string, text: string): Conversation<void> {
  const process = now().own.processes.get(id);
  if (process?.kind !== 'shell' || process.session.front) {
    for (const line of linesOf(text)) takeInput(now(), id, null, line);
    return;
  }
  const { script, exit } = upToExit(text);
  const begun = shellLine(now(), id, null, script);
  if (begun.kind === 'run') {
    const run = { ...begun.run, tty: false };
    const answer = yield {
      for: 'run',
      run,
      print: (stream, piece) => printLog(now(), id, [{ stream, text: piece }]),
    };
    settle(now(), id, answer);
  }
  if (exit === null) return;
  const after = now().own.processes.get(id);
  if (after?.kind === 'shell') endProcess(now(), id, exit ?? after.session.lastCode);
}

/** The shell goes on from where the script left it. */
function settle({ tx, seat, own }: DaemonContext, id: string, ran: Answer): void {
  const process = own.processes.get(id);
  if (process?.kind !== 'shell' || ran.kind !== 'ran') return;
  const session = { ...process.session, ...ran.left, lastCode: ran.code };
  tx.emit({ type: 'process.set', seat, id, process: { kind: 'shell', session } });
}

/** Where a shell that reads the text ends: a line, or the last command of one, that says so. */
const EXIT = /(?:^|\n)(?:exit|logout)(?:[ \t]+(\d+))?[ \t]*;?[ \t]*(?=\n|$)|;[ \t]*exit(?:[ \t]+(\d+))?[ \t]*(?=\n|$)/;

/** `exit` is null when the text does not end the shell, undefined when it does so with the code of what came before. */
function upToExit(text: string): { script: string; exit: number | null | undefined } {
  const found = EXIT.exec(text);
  if (!found) return { script: text, exit: null };
  const code = found[1] ?? found[2];
  return { script: text.slice(0, found.index), exit: code === undefined ? undefined : Number(code) & 255 };
}

function linesOf(text: string): string[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => line.replace(/\n$/, ''));
}
