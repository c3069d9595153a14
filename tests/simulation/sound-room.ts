import { expect } from 'vitest';
import type { BlobStore } from '#engine/model/blob-store';
import type { PortBinding } from '#engine/model/container';
import type { Host, RoomState, SeatPrivate } from '#engine/model/room-state';

/** What must be true of a room at any time: everything has one owner, and nothing refers to what is gone. */
export function expectSound(state: RoomState, blobs: BlobStore): void {
  for (const host of state.hosts.values()) {
    expectSoundHost(state, host);
    const own = state.privates.get(host.seat);
    if (own) expectSoundFiles(host, own);
  }
  const missing = [...state.images.values()].filter(
    ({ diffIds }) => !diffIds.every((diffId) => state.layers.has(diffId)),
  );
  expect(missing, 'images without their layers').toEqual([]);
  expect(
    [...state.layers.keys()].filter((diffId) => !blobs.layer(diffId)),
    'layers without their files',
  ).toEqual([]);
  const { repositories, manifests, layers } = state.registry;
  for (const [repository, tags] of repositories) {
    for (const digest of tags.values()) {
      const image = state.images.get(manifests.get(digest)?.image ?? 'sha256:');
      for (const diffId of image?.diffIds ?? [null]) {
        expect(diffId && layers.get(repository)?.has(diffId), `${diffId} in ${repository}`).toBe(true);
      }
    }
  }
}

function expectSoundHost(state: RoomState, host: Host): void {
  const containers = [...host.containers.values()];
  expect(host.names.size).toBe(containers.length);
  expect(containers.filter(({ name, id }) => host.names.get(name) !== id)).toEqual([]);
  expectDistinct([...host.networks.values()].map(({ name }) => name));
  const endpoints = containers.flatMap(({ networks }) => networks.flatMap(({ endpoint }) => endpoint ?? []));
  expectDistinct(endpoints.map(({ id }) => id));
  expectDistinct(endpoints.flatMap(({ networkId, ipAddress }) => (ipAddress ? [`${networkId} ${ipAddress}`] : [])));
  for (const { networkId } of endpoints) expect(host.networks.has(networkId)).toBe(true);
  expectOneOwner(containers.flatMap(({ ports }) => ports));
  for (const { mounts, image, id } of containers) {
    for (const mount of mounts) if (mount.type === 'volume') expect(host.volumes.has(mount.name)).toBe(true);
    expect(state.images.has(image), `the image of ${id}`).toBe(true);
  }
  for (const image of [...host.tags.values(), ...host.digests.values()]) expect(host.images.has(image)).toBe(true);
  for (const { id, parent } of host.images.values()) {
    expect(state.images.has(id)).toBe(true);
    if (parent) expect(host.images.has(parent), `the parent of ${id}`).toBe(true);
  }
}

function expectSoundFiles(host: Host, own: SeatPrivate): void {
  const lives = (id: string) => /^(running|paused)$/.test(host.containers.get(id)?.state.status ?? '');
  for (const id of host.containers.keys()) expect(own.processes.has(id), `a process in ${id}`).toBe(lives(id));
  const scratch = [...own.tmpfs].flatMap(([id, files]) => (files.size > 0 ? [id] : []));
  for (const id of [...own.processes.keys(), ...scratch]) expect(lives(id), `${id} lives`).toBe(true);
  for (const id of own.tmpfs.keys()) expect(host.containers.has(id), id).toBe(true);
  for (const { container } of own.execs.values()) expect(lives(container), `an exec's ${container} lives`).toBe(true);
  for (const id of [...own.logs.keys(), ...own.probes.keys()]) expect(host.containers.has(id), id).toBe(true);
  for (const name of own.volumes.keys()) expect(host.volumes.has(name), name).toBe(true);
}

/** A door at every address is in the way of those at each one. */
function expectOneOwner(doors: readonly PortBinding[]): void {
  const wildcard = ({ hostIp }: PortBinding) => hostIp === '0.0.0.0' || hostIp === '::';
  const family = ({ hostIp }: PortBinding) => hostIp.includes(':');
  for (const [index, one] of doors.entries()) {
    for (const other of doors.slice(index + 1)) {
      if (one.hostPort !== other.hostPort || one.protocol !== other.protocol || family(one) !== family(other)) continue;
      const meets = one.hostIp === other.hostIp || wildcard(one) || wildcard(other);
      expect(meets, `${one.hostPort}/${one.protocol} is open twice`).toBe(false);
    }
  }
}

function expectDistinct(of: readonly string[]): void {
  expect(new Set(of).size).toBe(of.length);
}
