import type { HappeningView } from '../room/happening-view';
import { WallScreen } from '../wall/wall-screen';
import type { WallEvent } from '../wall/wall-ticker';
import { classContainers, sampleCrowd, sampleSeats } from './sample-containers';
import { nginx, webApp, webAppNext } from './sample-images';
import { sampleRoom } from './sample-room';

const TOLD: readonly HappeningView[] = [
  { what: 'runs', values: { container: 'web2', image: 'web-app:v1.1' } },
  { what: 'paused', values: { container: 'web1' } },
  { what: 'published', values: { image: 'web-app:v1.1' } },
];

export const sampleEvents: readonly WallEvent[] = TOLD.flatMap((told, key) => {
  const seat = sampleSeats[key + 5];
  return seat ? [{ key, seat, ...told }] : [];
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
