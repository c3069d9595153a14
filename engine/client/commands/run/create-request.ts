import type { CreateRequest } from '../../../daemon/api/create-request';
import type { HostConfig, PortRequest } from '../../../model/container';
import { ok, type Result } from '../../../model/result';
import type { Call } from '../../command';
import type { CONTAINER_FLAGS } from './container-flags';
import { environment, labels } from './environment';
import { splitExtraHost } from './name-service-checks';
import { networkOptions } from './network-options';
import { parseExpose, parsePortSpec } from './port-spec';
import { recordedOptions } from './recorded-options';
import { requestedHealth } from './requested-health';
import { requestedMounts } from './requested-mounts';
import { parseRestartPolicy } from './restart-policy';

export type ContainerCall = Pick<Call<typeof CONTAINER_FLAGS>, 'cli' | 'flags' | 'given' | 'args'>;

/** The body of `POST /containers/create` from a command line, or what the client itself refuses (docker-facts §4.1). */
export function createRequest({ cli, flags, given, args }: ContainerCall): Result<CreateRequest, string> {
  const [image = '', ...cmd] = args;
  const networking = networkOptions(flags);
  if (!networking.ok) return networking;
  const mounts = requestedMounts(flags, cli.cwd);
  if (!mounts.ok) return mounts;
  const ports = collect(flags.publish, parsePortSpec);
  if (!ports.ok) return ports;
  const exposed = collect(flags.expose, parseExpose);
  if (!exposed.ok) return exposed;
  const env = environment(cli, flags['env-file'], flags.env);
  if (!env.ok) return env;
  const labelled = labels(cli, flags['label-file'], flags.label);
  if (!labelled.ok) return labelled;
  const restartPolicy = parseRestartPolicy(flags.restart);
  if (!restartPolicy.ok) return restartPolicy;
  const driver = flags['volume-driver'];
  if (driver !== '' && driver !== 'local') {
    return failed(`real Docker has volume drivers such as "${driver}" as plugins, but this room has only "local"`);
  }
  const recorded = recordedOptions(cli, flags, given);
  if (!recorded.ok) return recorded;
  const health = requestedHealth(flags);
  if (!health.ok) return health;
  if (flags.rm && restartPolicy.value.name !== 'no') {
    return failed('conflicting options: cannot specify both --restart and --rm');
  }
  return ok({
    name: flags.name === '' ? null : flags.name,
    image,
    cmd: cmd.length > 0 ? cmd : null,
    entrypoint: !given.has('entrypoint') ? null : flags.entrypoint === '' ? [] : [flags.entrypoint],
    env: env.value,
    labels: labelled.value,
    workingDir: flags.workdir === '' ? null : flags.workdir,
    user: flags.user === '' ? null : flags.user,
    ...(flags.domainname !== '' && { domainname: flags.domainname }),
    hostname: flags.hostname === '' ? null : flags.hostname,
    exposedPorts: [...new Set([...ports.value.map(portKey), ...exposed.value])],
    volumes: mounts.value.volumes,
    tty: flags.tty,
    openStdin: flags.interactive,
    stopSignal: flags['stop-signal'] === '' ? null : flags['stop-signal'],
    stopTimeout: given.has('stop-timeout') ? flags['stop-timeout'] : null,
    ...(health.value && { healthcheck: health.value }),
    networks: networking.value.networks,
    ...(flags.link.length > 0 && { links: flags.link }),
    hostConfig: {
      portRequests: ports.value,
      publishAllPorts: flags['publish-all'],
      autoRemove: flags.rm,
      restartPolicy: restartPolicy.value,
      networkMode: networking.value.mode,
      ...nameService(flags),
      init: flags.init,
      readonlyRootfs: flags['read-only'],
      memory: flags.memory,
      nanoCpus: flags.cpus,
      ...(Object.keys(recorded.value).length > 0 && { recorded: recorded.value }),
      ...mounts.value.hostConfig,
      ...(flags['pids-limit'] > 0 && { pidsLimit: flags['pids-limit'] }),
    },
  });
}

/** What `--add-host` and `--dns` with its kin ask for; absent where nothing was asked. */
function nameService(flags: ContainerCall['flags']): Partial<HostConfig> {
  const dnsOptions = [...flags['dns-option'], ...flags['dns-opt']];
  const extraHosts = flags['add-host'].map((value) => {
    const { name, address } = splitExtraHost(value);
    return `${name}:${address ?? ''}`;
  });
  return {
    ...(extraHosts.length > 0 && { extraHosts }),
    ...(flags.dns.length > 0 && { dns: flags.dns }),
    ...(flags['dns-search'].length > 0 && { dnsSearch: flags['dns-search'] }),
    ...(dnsOptions.length > 0 && { dnsOptions }),
  };
}

function portKey({ containerPort, protocol }: PortRequest): string {
  return `${containerPort}/${protocol}`;
}

function collect<T>(
  specs: readonly string[],
  parse: (spec: string) => Result<readonly T[], string>,
): Result<T[], string> {
  const all: T[] = [];
  for (const spec of specs) {
    const parsed = parse(spec);
    if (!parsed.ok) return parsed;
    all.push(...parsed.value);
  }
  return ok(all);
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
