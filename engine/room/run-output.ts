import type { Room } from './room';
import type { LiveRun } from './runs';
import { terminalPrinter } from './terminal-printer';

/** Takes what a run has printed to whoever hears it. */
export function runOutput(room: Room, run: LiveRun, stream: 'stdout' | 'stderr', text: string): void {
  if (text === '') return;
  const { owner } = run;
  switch (owner.kind) {
    case 'job':
      terminalPrinter(room, run.seat, owner.terminal)(stream, text);
      return;
    case 'main':
      room.daemon(run.seat).processPrinted(owner.container, stream, text);
      return;
    case 'conversation':
      room.conversations.printed(owner.conversation, stream, text);
      return;
    case 'shell-line':
      if (owner.exec === null) room.daemon(run.seat).processPrinted(owner.container, stream, text);
      else {
        for (const call of room.conversations.attachedTo(run.seat, owner.container, owner.exec))
          call.write(stream, text);
      }
      return;
    case 'probe':
      room.daemon(run.seat).probePrinted(owner.container, run.id, text);
      return;
    case 'nobody':
      return;
    default:
      owner satisfies never;
  }
}
