'use client';

import { useCallback } from 'react';
import { containerMeters } from '#engine/daemon/containers/container-meters';
import type { SeatId } from '#engine/model/room-state';
import type { Meters } from '../ui/bench/use-meters';
import type { RoomSource } from './room-source';

/** What the running and paused containers of a followed host use at the server's time, from the state alone. */
export function useMeterReading(connection: RoomSource, host: SeatId): () => Meters {
  return useCallback(() => {
    const { state } = connection.replica;
    const own = state.privates.get(host);
    const containers = [...(state.hosts.get(host)?.containers.values() ?? [])];
    if (!own) return new Map();
    return new Map(
      containers
        .filter(({ state: { status } }) => status === 'running' || status === 'paused')
        .map((container) => {
          const { cpu, memory, memoryLimit } = containerMeters(container, own, connection.now());
          return [container.id, { cpuPercent: cpu, memoryBytes: memory, memoryLimit }];
        }),
    );
  }, [connection, host]);
}
