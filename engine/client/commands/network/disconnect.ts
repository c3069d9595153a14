import { command, exactly } from '../../command';
import { daemonError } from '../../daemon-error';
import { toggle } from '../../flags/kinds';

export const networkDisconnect = command({
  summary: 'Disconnect a container from a network',
  usage: '[OPTIONS] NETWORK CONTAINER',
  flags: { force: toggle('Force the container to disconnect from a network', { short: 'f' }) },
  takes: exactly(2),
  completes: ['network', 'container'],
  run: ({ cli, flags, args: [network = '', container = ''] }) => {
    const disconnected = cli.daemon.networkDisconnect(network, container, { force: flags.force });
    return disconnected.ok ? 0 : daemonError(cli, disconnected.error);
  },
});
