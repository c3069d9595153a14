import { WallScreen } from '../wall/wall-screen';
import type { WallEvent } from '../wall/wall-ticker';
import { classContainers, sampleCrowd, sampleSeats } from './sample-containers';
import { nginx, webApp, webAppNext } from './sample-images';
import { sampleRoom } from './sample-room';

const TEXTS = ['runs web2 from web-app:v1.1', 'paused web1', 'published web-app:v1.1 for everybody'];

export const sampleEvents: readonly WallEvent[] = TEXTS.flatMap((text, key) => {
  const seat = sampleSeats[key + 5];
  return seat ? [{ key, seat, text }] : [];
});

/** The wall of a class; with `crowd` of as many students, with none of them an empty room. */
export function SampleWall({ crowd }: { crowd?: number }) {
  if (crowd === 0) {
    return (
      <WallScreen
        room={{ ...sampleRoom, joined: 0, online: 0 }}
        connection="live"
        images={[]}
        containers={[]}
        events={[]}
      />
    );
  }
  if (crowd === undefined) {
    return (
      <WallScreen
        room={sampleRoom}
        connection="live"
        images={[webApp, webAppNext]}
        containers={classContainers}
        events={sampleEvents}
      />
    );
  }
  return (
    <WallScreen
      room={{ ...sampleRoom, joined: crowd, online: crowd - 2 }}
      connection="live"
      images={[webApp, webAppNext, nginx]}
      containers={[...sampleCrowd(crowd), ...classContainers]}
      events={sampleEvents}
    />
  );
}
