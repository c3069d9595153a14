'use client';

import type { SeatId } from '#engine/model/room-state';
import { LazyPart } from '../../ui/bench/lazy-part';
import { useWords } from '../../ui/language/use-words';
import { PlayedBackScreen } from '../../ui/parts/played-back';
import { useSoon } from '../../ui/parts/use-late';
import { AbsentSeat } from '../../ui/replay/absent-seat';
import type { ReplayView } from '../../ui/replay/replay-model';
import { LiveWall } from '../live-wall';
import { LATE_PARTS, loadBench, loadDeck } from './late-parts';
import type { Playback } from './playback';
import { StillAfterJumps } from './still-after-jumps';
import { useRecordedRoom } from './use-recorded-room';

interface RecordedScreenProps {
  readonly playback: Playback;
  readonly view: ReplayView;
  /** Whose bench it is. */
  readonly seat: SeatId | null;
}

/** A screen of the class as it was at the moment of the playback. */
export function RecordedScreen({ playback, view, seat }: RecordedScreenProps) {
  const { seats } = playback.log.manifest.overview;
  const leads = seats.find(({ role }) => role === 'instructor');
  const whose = view === 'bench' ? seat : view === 'deck' ? (leads?.id ?? null) : null;
  const role = view === 'deck' ? 'instructor' : (seats.find(({ id }) => id === whose)?.role ?? 'student');
  const room = useRecordedRoom(playback, whose, role);
  useSoon(LATE_PARTS);
  const words = useWords('replay');
  if (!room) return null;
  if (!room.arrived) return <p className="flex h-full items-center justify-center p-8">{words('loading')}</p>;
  const { code } = room.replica.state.room;
  if (whose !== null && !room.replica.state.seats.has(whose)) {
    return <AbsentSeat name={seats.find(({ id }) => id === whose)?.name ?? ''} />;
  }
  return (
    <PlayedBackScreen jumps={playback.jumps}>
      <StillAfterJumps jumps={playback.jumps} version={playback.version}>
        {room.you === null ? (
          <LiveWall connection={room} joinUrl="" followed={seat} />
        ) : (
          <LazyPart load={view === 'deck' ? loadDeck : loadBench} props={{ connection: room, code }} />
        )}
      </StillAfterJumps>
    </PlayedBackScreen>
  );
}
