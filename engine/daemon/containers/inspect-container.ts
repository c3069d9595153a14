import type { Container } from '../../model/container';
import { ok, type Result } from '../../model/result';
import { UtcTime } from '../../model/utc-time';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { execsIn } from '../exec/execs-in';
import { containerSize } from './container-size';
import { findContainer, isAlive } from './find-container';
import { inspectHostConfig } from './inspect-host-config';
import { inspectMount } from './inspect-mount';
import { inspectNetwork } from './inspect-network';
import { inspectState } from './inspect-state';

/** The JSON of `GET /containers/{name}/json`, keys in Docker's order (docker-facts §8.7). */
export function inspectContainer(ctx: DaemonContext, name: string, { size }: { size: boolean }): Result<JsonObject> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { id, image, args } = container;
  const root = `/var/lib/docker/containers/${id}`;
  const overlay = `/var/lib/docker/overlay2/${id}`;
  const { rw, rootFs } = size ? containerSize(ctx, container) : { rw: 0, rootFs: 0 };
  const execs = execsIn(ctx, id).map((exec) => exec.id);
  return ok({
    Id: id,
    Created: new UtcTime(container.created).rfc3339,
    Path: container.path,
    Args: [...args],
    State: inspectState(ctx, container),
    Image: image,
    ResolvConfPath: `${root}/resolv.conf`,
    HostnamePath: `${root}/hostname`,
    HostsPath: `${root}/hosts`,
    LogPath: `${root}/${id}-json.log`,
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: isAlive(container) ? 'docker-default' : '',
    ExecIDs: execs.length > 0 ? execs : null,
    HostConfig: inspectHostConfig(ctx, container),
    GraphDriver: {
      Data: {
        LowerDir: `${overlay}-init/diff`,
        MergedDir: `${overlay}/merged`,
        UpperDir: `${overlay}/diff`,
        WorkDir: `${overlay}/work`,
      },
      Name: 'overlay2',
    },
    ...(size && { SizeRw: rw, SizeRootFs: rootFs }),
    Mounts: container.mounts.map(inspectMount),
    Config: inspectConfig(container),
    NetworkSettings: inspectNetwork(ctx, container),
  });
}

function inspectConfig({ config, imageRef }: Container): JsonObject {
  const set = (keys: readonly string[]): JsonObject => Object.fromEntries(keys.map((key) => [key, {}]));
  return {
    Hostname: config.Hostname,
    Domainname: config.Domainname ?? '',
    User: config.User,
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
    ...(config.ExposedPorts.length > 0 && { ExposedPorts: set(config.ExposedPorts) }),
    Tty: config.Tty,
    OpenStdin: config.OpenStdin,
    StdinOnce: false,
    Env: [...config.Env],
    Cmd: config.Cmd && [...config.Cmd],
    ...(config.Healthcheck && { Healthcheck: { ...config.Healthcheck, Test: [...config.Healthcheck.Test] } }),
    Image: imageRef,
    Volumes: config.Volumes.length > 0 ? set(config.Volumes) : null,
    WorkingDir: config.WorkingDir,
    Entrypoint: config.Entrypoint && [...config.Entrypoint],
    OnBuild: config.OnBuild ? [...config.OnBuild] : null,
    Labels: Object.fromEntries(config.Labels),
    ...(config.StopSignal !== undefined && { StopSignal: config.StopSignal }),
    ...(config.StopTimeout !== undefined && { StopTimeout: config.StopTimeout }),
    ...(config.Shell && { Shell: [...config.Shell] }),
  };
}
