import type { Connection } from '../parts/connection-mark';
import { ConnectionMark } from '../parts/connection-mark';
import { RoomCard } from '../room/room-card';
import type { RoomView } from '../room/room-model';
import { wallHeadline } from './wall-headline';
import { WallStage, type WallStageProps } from './wall-stage';
import { type WallEvent, WallTicker } from './wall-ticker';

export interface WallScreenProps extends WallStageProps {
  readonly room: RoomView;
  readonly connection: Connection;
  readonly events: readonly WallEvent[];
}

/** What the projector shows: which images there are, whose containers live from them, and how to join. */
export function WallScreen({ room, connection, images, containers, events }: WallScreenProps) {
  const published = images.filter((image) => image.published).length;
  const empty = images.length === 0;
  return (
    <main className="wall">
      <header className="wall-header">
        <div className="min-w-0">
          <h1 className="wall-title">{title(images.length, containers.length)}</h1>
          <ul className="wall-headline">
            {wallHeadline(published, containers, room).map((count) => (
              <li key={count}>{count}</li>
            ))}
          </ul>
          {connection !== 'live' && (
            <p className="wall-away">
              <ConnectionMark connection={connection} /> This is how it was last.
            </p>
          )}
        </div>
        {!empty && <RoomCard room={room} size="card" />}
      </header>
      {empty ? (
        <div className="wall-poster">
          <RoomCard room={room} size="poster" />
          <p>Open the address, type the code and your name. The first drawing appears here when it is pushed.</p>
        </div>
      ) : (
        <WallStage images={images} containers={containers} />
      )}
      <WallTicker events={events} />
    </main>
  );
}

function title(images: number, containers: number): string {
  if (images === 0) return 'Come aboard';
  const left = images === 1 ? 'One image' : `${images} images`;
  const right = containers === 0 ? 'no container yet' : containers === 1 ? 'one container' : 'many containers';
  return `${left}, ${right}`;
}
