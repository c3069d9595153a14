import { atLeast, command } from '../../command';
import { daemonErrorText } from '../../daemon-error';
import { text, toggle } from '../../flags/kinds';
import { objectOutput } from '../../object-output';
import { OBJECT_FORMAT_HELP } from '../format-help';

export const networkInspect = command({
  summary: 'Display detailed information on one or more networks',
  usage: '[OPTIONS] NETWORK [NETWORK...]',
  flags: {
    format: text(OBJECT_FORMAT_HELP, { short: 'f' }),
    // Tells more of networks of a swarm only.
    verbose: toggle('Verbose output for diagnostics', { short: 'v' }),
  },
  takes: atLeast(1),
  completes: ['network'],
  run: ({ cli, flags, args }) =>
    objectOutput(cli, flags.format, args, (name) => {
      const found = cli.daemon.networkInspect(name);
      return found.ok ? found : { ok: false, message: daemonErrorText(found.error) };
    }),
});
