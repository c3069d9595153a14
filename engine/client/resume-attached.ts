import type { Attachment } from '../model/terminal';
import { type Conversation, execEnded, stopped } from '../room/conversation';
import type { Cli } from './cli';

/**
 * Takes up an attached `docker run`, `start -a`, `attach` or `exec` again after the classroom's server was restarted:
 * the process has lived on, only the client's end of the line is new. Answers the process's exit code.
 */
export function* resumeAttached(cli: Cli, attachment: Attachment): Conversation<number> {
  cli.attach(attachment);
  if (attachment.exec !== null) return yield* execEnded(attachment.exec, attachment.container);
  return (yield* stopped(attachment.container)) ?? 0;
}
