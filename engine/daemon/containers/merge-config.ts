import type { ContainerSettings } from '../../model/container';
import type { ContainerConfig, HealthConfig } from '../../model/image';
import type { CreateRequest } from '../api/create-request';

/**
 * What a container is configured with: the request's wishes over the image's own (docker-facts §6.7). The request's
 * variables come first and the image's follow unless overridden, as `docker inspect` shows them.
 *
 * What the image lacks stands before what is copied from it: V8 gives every object that begins as a copy and then gets
 * fields of its own a shape of its own, which takes more room than its values and makes all code slow that reads them.
 */
export function mergeConfig(request: CreateRequest, image: ContainerConfig, hostname: string): ContainerSettings {
  const entrypoint = request.entrypoint === null ? image.Entrypoint : emptyAsNull(request.entrypoint);
  // An entrypoint of one's own drops the image's command, which was written for the image's entrypoint.
  const cmd = request.cmd?.length ? request.cmd : request.entrypoint === null ? image.Cmd : null;
  const settings: ContainerSettings = {
    Hostname: request.hostname ?? hostname,
    Tty: request.tty,
    OpenStdin: request.openStdin,
    ...image,
    Env: environment(request.env, image.Env),
    Cmd: cmd,
    Entrypoint: entrypoint,
    WorkingDir: request.workingDir ?? image.WorkingDir,
    User: request.user ?? image.User,
    ExposedPorts: exposed(request, image),
    Volumes: together(image.Volumes, request.volumes ?? []),
    Labels: mergeLabels(request.labels, image.Labels),
  };
  if (request.healthcheck) settings.Healthcheck = mergeHealth(request.healthcheck, image.Healthcheck);
  if (request.domainname) settings.Domainname = request.domainname;
  if (request.stopSignal !== null) settings.StopSignal = request.stopSignal;
  if (request.stopTimeout !== null) settings.StopTimeout = request.stopTimeout;
  return settings;
}

/** As asked for, also twice (the process gets the last value), then what the image alone has. */
function environment(asked: readonly string[], image: readonly string[]): readonly string[] {
  if (asked.length === 0) return image;
  const names = new Set(asked.map(nameOf));
  return [...asked, ...image.filter((entry) => !names.has(nameOf(entry)))];
}

/** Each part that the request leaves out is the image's. */
function mergeHealth(over: HealthConfig, under: HealthConfig | undefined): HealthConfig {
  if (!under) return over;
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value));
  return { ...under, ...given, Test: over.Test.length > 0 ? over.Test : under.Test };
}

function nameOf(entry: string): string {
  const at = entry.indexOf('=');
  return at < 0 ? entry : entry.slice(0, at);
}

function mergeLabels(over: ContainerConfig['Labels'], under: ContainerConfig['Labels']): ContainerConfig['Labels'] {
  if (over.length === 0 && under.length < 2) return under;
  const labels = new Map([...under, ...over]);
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
}

function exposed(request: CreateRequest, image: ContainerConfig): readonly string[] {
  const published = request.hostConfig.portRequests.map(
    ({ containerPort, protocol }) => `${containerPort}/${protocol}`,
  );
  return together(image.ExposedPorts, [...request.exposedPorts, ...published]);
}

/** Both, sorted and each once. A host's many containers of an image share what they add nothing to. */
function together(image: readonly string[], more: readonly string[]): readonly string[] {
  if (image.length === 0 && more.length === 0) return image;
  if (image.length === 1 && more.every((it) => it === image[0])) return image;
  return [...new Set([...image, ...more])].sort();
}

function emptyAsNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 || (list.length === 1 && list[0] === '') ? null : list;
}
