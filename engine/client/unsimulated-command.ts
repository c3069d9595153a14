import { type Command, command } from './command';

/** A command of real Docker that answers only its help and that this room does not have it. */
export function unsimulatedCommand(path: string, usage: string, summary: string): Command {
  return command({
    summary,
    usage,
    simulated: false,
    takes: { kind: 'any' },
    run: ({ cli }) => {
      cli.err(`docker: real Docker has "docker ${path}", but this room does not simulate it yet\n`);
      return 1;
    },
  });
}
