'use client';

import type { SeatId } from '#engine/model/room-state';
import { CaptionLine } from '../../ui/replay/caption-line';
import { usePlayerPart } from '../../ui/replay/use-player-now';
import { wallEvents } from '../room-views';
import type { OpenRecording } from './use-recording';

/** So long something that has happened is told of, in milliseconds of the viewer: faster playing tells of more. */
const TOLD_FOR = 8_000;

interface RecordedCaptionProps {
  readonly recording: OpenRecording;
  /** Whose doings are told; null: everybody's. */
  readonly seat: SeatId | null;
}

/** What happens at the moment of a recording, in words. */
export function RecordedCaption({ recording: { log, playback, player }, seat }: RecordedCaptionProps) {
  const { start, markers, seats } = log.manifest.overview;
  const isNow = (at: number) => {
    const age = playback.at - at;
    return age >= 0 && age <= TOLD_FOR * player.now().speed;
  };
  const told = () => {
    const { happenings, lastHappening } = playback.moment;
    const last = seat === null ? happenings.at(-1) : lastHappening.get(seat);
    return last && isNow(last.at) ? last : null;
  };
  const seq = usePlayerPart(player, () => told()?.seq ?? null);
  const index = usePlayerPart(player, ({ at }) => {
    const found = markers.findLastIndex((marker) => marker.at - start <= at);
    return isNow(markers[found]?.at ?? Number.NEGATIVE_INFINITY) ? found : null;
  });
  const happening = seq === null ? null : told();
  const [event = null] = happening ? wallEvents([happening], playback.moment.room, null) : [];
  return <CaptionLine caption={{ event, marker: index === null ? null : (markers[index] ?? null) }} seats={seats} />;
}
