import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { containerCommand } from '#engine/client/listing/container-command';
import { containerImage } from '#engine/client/listing/container-image';
import { listedPorts } from '#engine/client/listing/container-ports';
import { containerStatus } from '#engine/client/listing/container-status';
import type { ClientHost } from '#engine/client/testing';
import type { ImageSummary } from '#engine/daemon/api/image-summary';
import type { JsonObject } from '#engine/daemon/api/json-object';
import type { Container } from '#engine/model/container';
import type { JsonValue } from '#engine/model/process';
import type { Result } from '#engine/model/result';

/** The reading half of the Engine API in front of a simulated host, so that the real client can be asked to show it. */
export async function startSimulatedEngine(host: ClientHost): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    response.setHeader('Api-Version', '1.50');
    response.setHeader('Ostype', 'linux');
    response.setHeader('Docker-Experimental', 'false');
    response.setHeader('Swarm', 'inactive');
    const url = new URL(request.url ?? '', 'http://engine');
    const path = url.pathname.replace(/^\/v1\.\d+/, '');
    if (path === '/_ping') {
      response.end(request.method === 'HEAD' ? '' : 'OK');
      return;
    }
    const answer = answerTo(host, path, url.searchParams);
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = answer.ok ? 200 : answer.error.status;
    response.end(JSON.stringify(answer.ok ? answer.value : { message: answer.error.message }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function answerTo(host: ClientHost, path: string, query: URLSearchParams): Result<JsonValue> {
  const { daemon } = host;
  const size = query.get('size') === '1';
  const most = Number(query.get('limit') ?? 0);
  switch (path) {
    case '/containers/json': {
      const listed = daemon.containerList({ all: query.get('all') === '1' || most > 0 });
      return found(
        (most > 0 ? listed.slice(0, most) : listed).map((container) => containerJson(host, container, size)),
      );
    }
    case '/images/json': {
      const { reference } = JSON.parse(query.get('filters') ?? '{}') as { reference?: Record<string, true> };
      const references = reference ? { references: Object.keys(reference) } : {};
      return found(daemon.imageList({ all: query.get('all') === '1', ...references }).map((image) => imageJson(image)));
    }
    case '/networks':
      return found(daemon.networkList().map(({ name }) => value(daemon.networkInspect(name))));
    case '/volumes':
      return found({ Volumes: daemon.volumeList().map(({ volume }) => value(daemon.volumeInspect(volume.name))) });
    case '/info':
      return found(daemon.info());
    case '/version':
      return found(daemon.version());
    case '/system/df':
      return found(diskUsageJson(host));
    default:
      return objectAt(host, path, size);
  }
}

function objectAt({ daemon }: ClientHost, path: string, size: boolean): Result<JsonValue> {
  const [, kind, rest = ''] = path.split(/^\/(\w+)\//);
  const name = decodeURIComponent(rest.replace(/\/(json|history)$/, ''));
  if (kind === 'containers') return daemon.containerInspect(name, { size });
  if (kind === 'networks') return daemon.networkInspect(name);
  if (kind === 'volumes') return daemon.volumeInspect(name);
  if (kind === 'images' && rest.endsWith('/history')) {
    const history = daemon.imageHistory(name);
    if (!history.ok) return history;
    return found(
      history.value.map(({ id, created, createdBy, tags, size: bytes, comment }) => ({
        ...{ Id: id, Created: seconds(created), CreatedBy: createdBy, Tags: tags, Size: bytes, Comment: comment },
      })),
    );
  }
  if (kind === 'images') return daemon.imageInspect(name);
  return { ok: false, error: { status: 404, message: 'page not found' } };
}

function containerJson({ daemon, room }: ClientHost, container: Container, size: boolean): JsonObject {
  const inspected = value(daemon.containerInspect(container.id, { size: true })) as Record<string, JsonObject>;
  const { Config, HostConfig, NetworkSettings, Mounts, SizeRw, SizeRootFs } = inspected;
  return {
    Id: container.id,
    Names: daemon.containerNames(container).map((name) => `/${name}`),
    Image: containerImage(container, daemon),
    ImageID: container.image,
    Command: containerCommand(container),
    Created: seconds(container.created),
    Ports: listedPorts(container).map(({ ip, private: inside, public: outside, type }) => ({
      ...(ip !== '' && { IP: ip }),
      PrivatePort: inside,
      ...(outside > 0 && { PublicPort: outside }),
      Type: type,
    })),
    Labels: Config?.Labels ?? {},
    State: container.state.status,
    Status: containerStatus(container, room.now),
    HostConfig: { NetworkMode: HostConfig?.NetworkMode ?? '' },
    NetworkSettings: { Networks: NetworkSettings?.Networks ?? {} },
    Mounts: Mounts ?? [],
    ...(size && { SizeRw: SizeRw ?? 0, SizeRootFs: SizeRootFs ?? 0 }),
  };
}

function imageJson(
  { id, parent, repoTags, repoDigests, created, size, labels }: ImageSummary,
  shared = -1,
  users = -1,
) {
  return {
    ...{ Id: id, ParentId: parent ?? '', RepoTags: repoTags, RepoDigests: repoDigests, Created: seconds(created) },
    ...{ Size: size, SharedSize: shared, Containers: users, Labels: Object.fromEntries(labels) },
  };
}

function diskUsageJson(host: ClientHost): JsonObject {
  const { layersSize, images, containers, volumes } = host.daemon.diskUsage();
  return {
    LayersSize: layersSize,
    Images: images.map((image) => imageJson(image, image.sharedSize, image.containers)),
    Containers: containers.map(({ container, size }) => ({ ...containerJson(host, container, true), SizeRw: size })),
    Volumes: volumes.map(({ volume, users }) => ({
      ...(value(host.daemon.volumeInspect(volume.name)) as JsonObject),
      UsageData: { RefCount: users, Size: volume.holds.bytes },
    })),
    BuildCache: [],
  };
}

function found(json: JsonValue): Result<JsonValue> {
  return { ok: true, value: json };
}

function value(result: Result<JsonObject>): JsonObject {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
