import { digestOf } from './digest';
import type { ContainerConfig, Image } from './image';
import type { JsonValue } from './process';

type JsonObject = { [key: string]: JsonValue };

export const EMPTY_CONFIG: ContainerConfig = {
  Env: [],
  Cmd: null,
  Entrypoint: null,
  WorkingDir: '',
  User: '',
  ExposedPorts: [],
  Volumes: [],
  Labels: [],
};

/** An image with its ID, which is the digest of its configuration (legacy store, docker-facts §6.1). */
export function sealImage(parts: Omit<Image, 'id'>): Image {
  return { id: digestOf(imageConfigJson(parts)), ...parts };
}

/** The configuration blob of an image as the OCI image specification has it; keys sorted, absent ones left out. */
export function imageConfigJson(image: Omit<Image, 'id'>): string {
  return JSON.stringify({
    architecture: image.architecture,
    ...(image.author !== '' && { author: image.author }),
    ...(image.comment !== '' && { comment: image.comment }),
    config: withoutAbsent(containerConfigJson(image.config)),
    created: image.created,
    history: image.history.map((entry) => ({
      created: entry.created,
      created_by: entry.created_by,
      ...(entry.author !== undefined && { author: entry.author }),
      ...(entry.comment !== undefined && { comment: entry.comment }),
      ...(entry.empty_layer && { empty_layer: true }),
    })),
    os: image.os,
    rootfs: { type: 'layers', diff_ids: image.diffIds },
  });
}

/** The `Config` object of image inspection, Docker's key order, null where nothing is set. */
export function containerConfigJson(config: ContainerConfig): JsonObject {
  return {
    User: config.User,
    ...(config.ExposedPorts.length > 0 && { ExposedPorts: setOf(config.ExposedPorts) }),
    Env: config.Env.length > 0 ? [...config.Env] : null,
    Cmd: config.Cmd && [...config.Cmd],
    ...(config.Healthcheck && { Healthcheck: { ...config.Healthcheck, Test: [...config.Healthcheck.Test] } }),
    Volumes: config.Volumes.length > 0 ? setOf(config.Volumes) : null,
    WorkingDir: config.WorkingDir,
    Entrypoint: config.Entrypoint && [...config.Entrypoint],
    OnBuild: config.OnBuild?.length ? [...config.OnBuild] : null,
    Labels: config.Labels.length > 0 ? Object.fromEntries(config.Labels) : null,
    ...(config.StopSignal !== undefined && { StopSignal: config.StopSignal }),
    ...(config.Shell && { Shell: [...config.Shell] }),
  };
}

function setOf(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, {}]));
}

function withoutAbsent(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== null && value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
