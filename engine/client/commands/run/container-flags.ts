import { bytes, list, processors, text, toggle, whole } from '../../flags/kinds';
import { environmentMistake, labelMistake, linkMistake, streamMistake } from './flag-checks';
import { HEALTH_FLAGS } from './health-flags';
import { MOUNT_FLAGS } from './mount-flags';
import { dnsMistake, dnsSearchMistake, extraHostMistake } from './name-service-checks';
import { networkMistake } from './network-option';
import { RECORDED_FLAGS } from './recorded-flags';

/** The flags of `docker run` and `docker create` that this room simulates. */
export const CONTAINER_FLAGS = {
  attach: list('Attach to STDIN, STDOUT or STDERR', { short: 'a', check: streamMistake }),
  'add-host': list('Add a custom host-to-IP mapping (host:ip)', { check: extraHostMistake }),
  ...HEALTH_FLAGS,
  ...RECORDED_FLAGS,
  ...MOUNT_FLAGS,
  cpus: processors('Number of CPUs'),
  'disable-content-trust': toggle('Skip image verification', { initial: true, silent: true }),
  dns: list('Set custom DNS servers', { check: dnsMistake }),
  'dns-option': list('Set DNS options'),
  // The name that --dns-option had before, and still has.
  'dns-opt': list('Set DNS options', { hidden: true }),
  'dns-search': list('Set custom DNS search domains', { check: dnsSearchMistake }),
  entrypoint: text('Overwrite the default ENTRYPOINT of the image'),
  env: list('Set environment variables', { short: 'e', check: environmentMistake }),
  'env-file': list('Read in a file of environment variables', { completes: 'file' }),
  expose: list('Expose a port or a range of ports'),
  // Listed here only, since -h is taken.
  help: toggle('Print usage'),
  hostname: text('Container host name', { short: 'h' }),
  init: toggle('Run an init inside the container that forwards signals and reaps processes'),
  interactive: toggle('Keep STDIN open even if not attached', { short: 'i' }),
  ip: text('IPv4 address (e.g., 172.30.100.104)'),
  label: list('Set meta data on a container', { short: 'l', check: labelMistake }),
  'label-file': list('Read in a line delimited file of labels', { completes: 'file' }),
  link: list('Add link to another container', { completes: 'running container', check: linkMistake }),
  'mac-address': text('Container MAC address (e.g., 92:d0:c6:0a:29:33)'),
  memory: bytes('Memory limit', { short: 'm' }),
  name: text('Assign a name to the container'),
  network: list('Connect a container to a network', { completes: 'network', shown: 'network', check: networkMistake }),
  'network-alias': list('Add network-scoped alias for the container'),
  'pids-limit': whole('Tune container pids limit (set -1 for unlimited)'),
  publish: list("Publish a container's port(s) to the host", { short: 'p' }),
  'publish-all': toggle('Publish all exposed ports to random ports', { short: 'P' }),
  quiet: toggle('Suppress the pull output', { short: 'q' }),
  'read-only': toggle("Mount the container's root filesystem as read only"),
  restart: text('Restart policy to apply when a container exits', { initial: 'no', completes: 'restart policy' }),
  rm: toggle('Automatically remove the container and its associated anonymous volumes when it exits'),
  'stop-signal': text('Signal to stop the container', { completes: 'signal' }),
  'stop-timeout': whole('Timeout (in seconds) to stop a container'),
  // The name that --network had before, and still has.
  net: list('Connect a container to a network', { hidden: true, shown: 'network', check: networkMistake }),
  'net-alias': list('Add network-scoped alias for the container', { hidden: true }),
  tty: toggle('Allocate a pseudo-TTY', { short: 't' }),
  user: text('Username or UID (format: <name|uid>[:<group|gid>])', { short: 'u' }),
  workdir: text('Working directory inside the container', { short: 'w' }),
};
