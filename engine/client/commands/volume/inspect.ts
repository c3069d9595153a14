import { atLeast, command } from '../../command';
import { daemonErrorText } from '../../daemon-error';
import { text } from '../../flags/kinds';
import { objectOutput } from '../../object-output';
import { OBJECT_FORMAT_HELP } from '../format-help';

export const volumeInspect = command({
  summary: 'Display detailed information on one or more volumes',
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  flags: { format: text(OBJECT_FORMAT_HELP, { short: 'f' }) },
  takes: atLeast(1),
  completes: ['volume'],
  run: ({ cli, flags, args }) =>
    objectOutput(cli, flags.format, args, (name) => {
      const found = cli.daemon.volumeInspect(name);
      return found.ok ? found : { ok: false, message: daemonErrorText(found.error) };
    }),
});
