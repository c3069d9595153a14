import { absent, list, text, toggle } from './flags/kinds';

/** Flags before the command. A host knows one engine, its own; see {@link endpointProblem} for those that choose another. */
export const GLOBAL_FLAGS = {
  config: absent('string', 'Location of client config files', {
    shownDefault: '"/home/student/.docker"',
    missing: 'other configurations',
  }),
  context: text(
    'Name of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")',
    { short: 'c', completes: { of: ['default'] } },
  ),
  debug: toggle('Enable debug mode', { short: 'D' }),
  host: list('Daemon socket to connect to', { short: 'H' }),
  'log-level': text('Set the logging level ("debug", "info", "warn", "error", "fatal")', {
    short: 'l',
    initial: 'info',
    completes: { of: ['debug', 'info', 'warn', 'error', 'fatal'] },
  }),
  tls: toggle('Use TLS; implied by --tlsverify'),
  tlscacert: text('Trust certs signed only by this CA', {
    shownDefault: '"/home/student/.docker/ca.pem"',
    completes: 'file',
  }),
  tlscert: text('Path to TLS certificate file', {
    shownDefault: '"/home/student/.docker/cert.pem"',
    completes: 'file',
  }),
  tlskey: text('Path to TLS key file', { shownDefault: '"/home/student/.docker/key.pem"', completes: 'file' }),
  tlsverify: toggle('Use TLS and verify the remote'),
  version: toggle('Print version information and quit', { short: 'v' }),
};
