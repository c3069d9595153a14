import { type Digest, digestOf } from './digest';
import type { ContainerConfig, HealthConfig, HistoryEntry, Image } from './image';
import type { Result } from './result';

type Json = Record<string, unknown>;

/** Go's zero time, for what has none. */
const NEVER = '0001-01-01T00:00:00Z';
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The configuration blob of an image as any builder wrote it; its ID is the digest of the bytes. What this room has no
 * use for is left out of the answer, so whoever needs the blob itself must keep it.
 */
export function parseImageConfig(bytes: Uint8Array): Result<Image, string> {
  const json = parseJson(bytes);
  if (!isObject(json)) return failed('invalid image JSON');
  if (!isObject(json.rootfs)) return failed('invalid image JSON, no RootFS key');
  const os = textOf(json.os) || 'linux';
  if (os !== 'linux') return failed(`cannot load ${os} image on linux`);
  const architecture = textOf(json.architecture) || 'amd64';
  if (architecture !== 'amd64') return failed(`this room has no machine for an image of linux/${architecture}`);
  const diffIds = listOf(json.rootfs.diff_ids);
  if (!diffIds.every(isDigest)) return failed('invalid checksum digest format');
  const history = (Array.isArray(json.history) ? json.history : []).filter(isObject).map(historyOf);
  const created = textOf(json.created) || NEVER;
  const wrong = [created, ...history.map((entry) => entry.created)].find((time) => !isTime(time));
  if (wrong !== undefined) {
    const shown = JSON.stringify(wrong);
    return failed(`parsing time ${shown} as "2006-01-02T15:04:05Z07:00": cannot parse ${shown} as "2006"`);
  }
  return {
    ok: true,
    value: {
      id: digestOf(bytes),
      architecture: 'amd64',
      os: 'linux',
      created,
      author: textOf(json.author),
      comment: textOf(json.comment),
      config: configOf(isObject(json.config) ? json.config : {}),
      diffIds,
      history,
    },
  };
}

/** The value of JSON bytes, or undefined. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function configOf(json: Json): ContainerConfig {
  const health = isObject(json.Healthcheck) ? healthOf(json.Healthcheck) : null;
  const shell = listOf(json.Shell);
  const onBuild = listOf(json.OnBuild);
  return {
    Env: listOf(json.Env),
    Cmd: Array.isArray(json.Cmd) ? listOf(json.Cmd) : null,
    Entrypoint: Array.isArray(json.Entrypoint) ? listOf(json.Entrypoint) : null,
    WorkingDir: textOf(json.WorkingDir),
    User: textOf(json.User),
    ExposedPorts: isObject(json.ExposedPorts) ? Object.keys(json.ExposedPorts).sort() : [],
    Volumes: isObject(json.Volumes) ? Object.keys(json.Volumes).sort() : [],
    Labels: isObject(json.Labels)
      ? Object.entries(json.Labels)
          .map(([key, value]) => [key, textOf(value)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : [],
    ...(textOf(json.StopSignal) !== '' && { StopSignal: textOf(json.StopSignal) }),
    ...(shell.length > 0 && { Shell: shell }),
    ...(onBuild.length > 0 && { OnBuild: onBuild }),
    ...(health && { Healthcheck: health }),
  };
}

function healthOf(json: Json): HealthConfig {
  const numbers = ['Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries'] as const;
  return {
    Test: listOf(json.Test),
    ...Object.fromEntries(numbers.flatMap((key) => (Number.isSafeInteger(json[key]) ? [[key, json[key]]] : []))),
  };
}

function historyOf(json: Json): HistoryEntry {
  const author = textOf(json.author);
  const comment = textOf(json.comment);
  return {
    created: textOf(json.created) || NEVER,
    created_by: textOf(json.created_by),
    ...(author !== '' && { author }),
    ...(comment !== '' && { comment }),
    ...(json.empty_layer === true && { empty_layer: true }),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(text: string): boolean {
  return TIME.test(text) && Number.isFinite(Date.parse(text));
}

function isDigest(text: string): text is Digest {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
