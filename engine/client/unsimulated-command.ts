import { type Command, command } from './command';

/** A command of real Docker that answers only its help and that this room does not have it. Checkpoints are refused in docker's own words. */
export function unsimulatedCommand(path: string, usage: string, summary: string): Command {
  return command({
    summary,
    usage,
    simulated: false,
    takes: { kind: 'any' },
    run: ({ cli }) => {
      if (path.startsWith('checkpoint ')) {
        cli.err(`docker ${path} is only supported on a Docker daemon with experimental features enabled\n`);
        return 1;
      }
      cli.err(`docker: real Docker has "docker ${path}", but this room does not simulate it yet\n`);
      return 1;
    },
  });
}
