import { absent, toggle } from './flags/kinds';

/** Flags before the command. This room's docker knows one daemon, so all that choose another are absent. */
export const GLOBAL_FLAGS = {
  config: absent('string', 'Location of client config files', {
    shownDefault: '"/home/student/.docker"',
    missing: 'other daemons',
  }),
  context: absent(
    'string',
    'Name of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")',
    { short: 'c', missing: 'other daemons' },
  ),
  debug: toggle('Enable debug mode', { short: 'D' }),
  host: absent('list', 'Daemon socket to connect to', { short: 'H', missing: 'other daemons' }),
  'log-level': absent('string', 'Set the logging level ("debug", "info", "warn", "error", "fatal")', {
    short: 'l',
    shownDefault: '"info"',
  }),
  tls: absent('', 'Use TLS; implied by --tlsverify', { missing: 'other daemons' }),
  tlscacert: absent('string', 'Trust certs signed only by this CA', {
    shownDefault: '"/home/student/.docker/ca.pem"',
    missing: 'other daemons',
  }),
  tlscert: absent('string', 'Path to TLS certificate file', {
    shownDefault: '"/home/student/.docker/cert.pem"',
    missing: 'other daemons',
  }),
  tlskey: absent('string', 'Path to TLS key file', {
    shownDefault: '"/home/student/.docker/key.pem"',
    missing: 'other daemons',
  }),
  tlsverify: absent('', 'Use TLS and verify the remote', { missing: 'other daemons' }),
  version: toggle('Print version information and quit', { short: 'v' }),
};
