'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { RoomConnection } from './room-connection';

/**
 * The live room of this screen, or null until there is one (on the server, and in the first moment). The component
 * renders again whenever something has changed.
 */
export function useRoom(code: string, grant: SeatGrant | null | undefined): RoomConnection | null {
  const [connection, setConnection] = useState<RoomConnection | null>(null);
  useEffect(() => {
    if (grant === undefined) return;
    const opened = new RoomConnection(code, grant);
    setConnection(opened);
    return () => opened.close();
  }, [code, grant]);
  useSyncExternalStore(
    connection?.subscribe ?? nothing,
    () => connection?.version ?? 0,
    () => 0,
  );
  return connection;
}

const nothing = () => () => {};
