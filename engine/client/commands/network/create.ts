import { command, exactly } from '../../command';
import { daemonError } from '../../daemon-error';
import { absent, list, text, toggle } from '../../flags/kinds';
import { labelMistake } from '../run/flag-checks';
import { ipamConfig } from './ipam-config';
import { pairs } from './pairs';

const SWARM = { missing: 'Swarm' };
const SIX = { missing: 'IPv6 networks' };

export const networkCreate = command({
  summary: 'Create a network',
  usage: '[OPTIONS] NETWORK',
  flags: {
    attachable: toggle('Enable manual container attachment'),
    'aux-address': absent('map', 'Auxiliary IPv4 or IPv6 addresses used by Network driver', {
      shownDefault: 'map[]',
      missing: 'addresses kept free',
    }),
    'config-from': absent('string', 'The network from which to copy the configuration', SWARM),
    'config-only': absent('', 'Create a configuration only network', SWARM),
    driver: text('Driver to manage the Network', {
      short: 'd',
      initial: 'bridge',
      completes: { of: ['bridge'] },
    }),
    gateway: list('IPv4 or IPv6 Gateway for the master subnet', { shown: 'strings' }),
    ingress: absent('', 'Create swarm routing-mesh network', SWARM),
    internal: toggle('Restrict external access to the network'),
    'ip-range': list('Allocate container ip from a sub-range', { shown: 'strings' }),
    'ipam-driver': absent('string', 'IP Address Management Driver', {
      shownDefault: '"default"',
      missing: 'other drivers of addresses',
    }),
    'ipam-opt': absent('map', 'Set IPAM driver specific options', {
      shownDefault: 'map[]',
      missing: 'other drivers of addresses',
    }),
    ipv4: toggle('Enable or disable IPv4 address assignment', { initial: true }),
    ipv6: absent('', 'Enable or disable IPv6 address assignment', SIX),
    label: list('Set metadata on a network', { check: labelMistake }),
    opt: list('Set driver specific options', { short: 'o', shown: 'map', shownDefault: 'map[]' }),
    scope: absent('string', "Control the network's scope", SWARM),
    subnet: list('Subnet in CIDR format that represents a network segment', { shown: 'strings' }),
  },
  takes: exactly(1),
  run: ({ cli, flags, args: [name = ''] }) => {
    if (!flags.ipv4) {
      cli.err('docker network create: real Docker has networks without IPv4, but this room does not simulate them\n');
      return 1;
    }
    const subnets = ipamConfig(listed(flags.subnet), listed(flags['ip-range']), listed(flags.gateway));
    if (!subnets.ok) {
      cli.err(`${subnets.error}\n`);
      return 1;
    }
    const created = cli.daemon.networkCreate({
      name,
      driver: flags.driver,
      internal: flags.internal,
      attachable: flags.attachable,
      subnets: subnets.value,
      labels: pairs(flags.label),
      options: pairs(flags.opt),
    });
    if (!created.ok) return daemonError(cli, created.error);
    cli.out(`${created.value.id}\n`);
    return 0;
  },
});

/** A flag of strings may be repeated or hold several between commas. */
function listed(values: readonly string[]): string[] {
  return values.flatMap((value) => (value === '' ? [] : value.split(',')));
}
