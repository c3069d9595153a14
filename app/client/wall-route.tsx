'use client';

import { LiveWall } from './live-wall';
import { RoomGate } from './room-gate';
import { useJoinUrl } from './use-join-url';

/** The wall, live. It holds no seat: whoever has the code may look. */
export function WallRoute({ code }: { code: string }) {
  const joinUrl = useJoinUrl(code);
  return (
    <RoomGate code={code} needs="anyone">
      {(connection) => <LiveWall connection={connection} joinUrl={joinUrl} />}
    </RoomGate>
  );
}
