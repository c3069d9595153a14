import { type Command, decodeBytesToUtf8 } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { type Client, type ClientAround, runClient } from '#engine/programs/clients/client';
import type { RunContext } from '../thread/run-context';
import { askNetwork } from './ask-network';
import { failed } from './outcome';

/** A client of a server (`redis-cli`, `psql`) inside a script, where nobody types. */
export function clientCommand(client: Client) {
  return (context: RunContext): Command['execute'] =>
    async (args, ctx) => {
      const { fs, run } = context;
      const files = new Map<string, string>();
      // A client reads files while it speaks with its server; those that it may mean are read before.
      for (const arg of args) {
        const path = resolvePath(ctx.cwd, arg.replace(/^(-f|--file=)/, ''));
        if (fs.entry(path)?.kind === 'file') files.set(path, await fs.readFile(path));
      }
      const around: ClientAround = {
        argv: [client.name, ...args],
        env: ctx.env,
        user: run.user.name,
        tty: false,
        interactive: false,
        now: context.startedAt,
        read: (path) => files.get(resolvePath(ctx.cwd, path)) ?? null,
      };
      const talk = runClient(client, around, decodeBytesToUtf8(ctx.stdin));
      let step = talk.next(undefined as never);
      while (!step.done) {
        const reply = await askNetwork(context, step.value);
        if (reply === null) return failed('', 130);
        step = talk.next(reply);
      }
      const { print, code } = step.value;
      const of = (stream: 'stdout' | 'stderr') =>
        print.flatMap((piece) => (piece.stream === stream ? [piece.text] : [])).join('');
      return { stdout: of('stdout'), stderr: of('stderr'), exitCode: code };
    };
}
