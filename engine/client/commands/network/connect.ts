import { command, exactly } from '../../command';
import { daemonError } from '../../daemon-error';
import { absent, list, text } from '../../flags/kinds';
import { linkMistake } from '../run/flag-checks';

export const networkConnect = command({
  summary: 'Connect a container to a network',
  usage: '[OPTIONS] NETWORK CONTAINER',
  flags: {
    alias: list('Add network-scoped alias for the container', { shown: 'strings' }),
    'driver-opt': absent('strings', 'driver options for the network', { missing: 'options of drivers' }),
    'gw-priority': absent(
      'int',
      'Highest gw-priority provides the default gateway. Accepts positive and negative values.',
      { missing: 'a choice of the default gateway' },
    ),
    ip: text('IPv4 address (e.g., "172.30.100.104")'),
    ip6: absent('string', 'IPv6 address (e.g., "2001:db8::33")', { missing: 'IPv6 networks' }),
    link: list('Add link to another container', { completes: 'running container', check: linkMistake }),
    'link-local-ip': absent('strings', 'Add a link-local address for the container', { missing: 'IPv6 networks' }),
  },
  takes: exactly(2),
  completes: ['network', 'container'],
  run: ({ cli, flags, args: [network = '', container = ''] }) => {
    const aliases = flags.alias.flatMap((alias) => alias.split(','));
    const connected = cli.daemon.networkConnect(network, container, { aliases, links: flags.link, address: flags.ip });
    return connected.ok ? 0 : daemonError(cli, connected.error);
  },
});
