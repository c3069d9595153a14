import { digestOf } from '../model/digest';
import type { Cli } from './cli';
import type { FlagValues } from './flags/flag';
import type { GLOBAL_FLAGS } from './global-flags';

type GlobalValues = FlagValues<typeof GLOBAL_FLAGS>;

/** Where docker looks for its engine unless told otherwise. */
export const DEFAULT_ENDPOINT = 'unix:///var/run/docker.sock';

const INITIALIZE = 'Failed to initialize: unable to resolve docker endpoint: ';

/**
 * Why this call does not reach the host's engine, in docker's words, or null when it does. `-H`, `--context`, the TLS
 * flags and the variables DOCKER_HOST and DOCKER_CONTEXT choose an engine; of a host there is only its own.
 */
export function endpointProblem(cli: Cli, values: GlobalValues): string | null {
  const context = chosenContext(cli, values);
  if (context !== 'default') return `${INITIALIZE}${contextNotFound(cli, context)}`;
  if (values.host.length > 1) return `${INITIALIZE}Specify only one -H`;
  const secure = values.tls || values.tlsverify;
  if (secure) {
    const file = values.tlscacert === '' ? `${configFolder(cli)}/ca.pem` : values.tlscacert;
    return `${INITIALIZE}open ${file}: no such file or directory`;
  }
  return hostProblem(values.host[0] ?? variable(cli, 'DOCKER_HOST') ?? '');
}

/** `default` unless another was asked for; `-H` is stronger than DOCKER_CONTEXT. */
export function chosenContext(cli: Cli, { context, host }: Pick<GlobalValues, 'context' | 'host'>): string {
  if (context !== '') return context;
  if (host.length > 0 || variable(cli, 'DOCKER_HOST')) return 'default';
  return variable(cli, 'DOCKER_CONTEXT') || 'default';
}

/** Docker keeps a context in a folder named after the digest of its name. */
export function contextNotFound(cli: Cli, name: string): string {
  const file = `${configFolder(cli)}/contexts/meta/${digestOf(name).slice(7)}/meta.json`;
  return `context ${JSON.stringify(name)}: context not found: open ${file}: no such file or directory`;
}

function hostProblem(host: string): string | null {
  if (host.trim() === '') return null;
  const [, scheme = 'tcp', address = ''] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(host.trim()) ?? [];
  switch (scheme) {
    case 'unix': {
      const path = address === '' ? '/var/run/docker.sock' : address;
      return path === '/var/run/docker.sock' || path === '/run/docker.sock' ? null : unreachable(`unix://${path}`);
    }
    case 'tcp': {
      const [, name = '', port = ''] = /^([^/]*?)(?::([^:/\]]*))?(?:\/.*)?$/s.exec(address) ?? [];
      if (!/^\d*$/.test(port)) return `${INITIALIZE}parse "tcp://${address}": invalid port ":${port}" after host`;
      return unreachable(`tcp://${name || 'localhost'}:${port || '2375'}`);
    }
    case 'fd':
      return `Failed to initialize: unable to parse docker host \`${host}\``;
    case 'npipe':
      return 'Failed to initialize: protocol not available';
    case 'ssh':
      return `docker: real Docker reaches engines by SSH (${host}), but this room does not simulate that`;
    default:
      return `${INITIALIZE}invalid bind address format: ${host}`;
  }
}

function unreachable(endpoint: string): string {
  return `Cannot connect to the Docker daemon at ${endpoint}. Is the docker daemon running?`;
}

function configFolder(cli: Cli): string {
  return `${variable(cli, 'HOME') ?? '/home/student'}/.docker`;
}

function variable(cli: Cli, name: string): string | undefined {
  const start = `${name}=`;
  return cli.env.find((entry) => entry.startsWith(start))?.slice(start.length);
}
