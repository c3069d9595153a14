'use client';

import { WallScreen } from '../ui/wall/wall-screen';
import { allContainers, classImages } from './picture-of';
import { RoomGate } from './room-gate';
import { connectionView, roomView, wallEvents } from './room-views';
import { useJoinUrl } from './use-join-url';

/** The wall, live. It holds no seat: whoever has the code may look. */
export function WallRoute({ code }: { code: string }) {
  const joinUrl = useJoinUrl(code);
  return (
    <RoomGate code={code} needs="anyone">
      {(connection) => {
        const { state } = connection.replica;
        return (
          <WallScreen
            room={roomView(connection, joinUrl)}
            connection={connectionView(connection)}
            images={classImages(state)}
            containers={allContainers(state, null)}
            events={wallEvents(connection.happenings, state, null)}
          />
        );
      }}
    </RoomGate>
  );
}
