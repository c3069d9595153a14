'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { LazyDialog } from '../../ui/parts/lazy-dialog';
import type { ReplayView } from '../../ui/replay/replay-model';
import { ReplayScreen } from '../../ui/replay/replay-screen';
import { firstBench, firstLook } from './first-look';
import { loadQuestion } from './late-parts';
import { RecordedCaption } from './recorded-caption';
import { RecordedScreen } from './recorded-screen';
import { searchRecording } from './search-recording';
import { useKeepFile } from './use-keep-file';
import type { OpenRecording } from './use-recording';
import { useSharing } from './use-sharing';
import { useTakeAway } from './use-take-away';
import { useTryIt } from './use-try-it';
import { useVotes } from './use-votes';
import { momentSearch, type WantedMoment } from './wanted-moment';

interface RecordingStageProps {
  readonly recording: OpenRecording;
  /** Where it begins. */
  readonly wanted: WantedMoment;
}

/** An open recording: the player, and in it the screen of the class that is looked at. */
export function RecordingStage({ recording, wanted }: RecordingStageProps) {
  const { log, playback, player } = recording;
  const { header, overview, live } = useSyncExternalStore(
    log.subscribe,
    () => log.manifest,
    () => log.manifest,
  );
  const unanswered = useSyncExternalStore(
    log.subscribe,
    () => log.offline,
    () => false,
  );
  const views = viewsOf(header);
  const lookable = { views, seats: overview.seats, holds: (one: SeatId) => playback.holds(one) };
  const [first] = useState(() => firstLook(wanted, lookable));
  const [view, setView] = useState<ReplayView>(first.view);
  const [seat, setSeat] = useState<SeatId | null>(first.seat);
  const onSearch = useMemo(() => searchRecording(log), [log]);
  const votes = useVotes(recording);
  useEffect(() => {
    // Whoever wants little motion begins it by hand.
    if (wanted.plays && !matchMedia('(prefers-reduced-motion: reduce)').matches) player.play();
  }, [wanted, player]);
  const takeAway = useTakeAway(recording, seat);
  const tryIt = useTryIt(recording, seat);
  const sharing = useSharing(recording);
  const keeping = useKeepFile(recording);
  const { path } = log.source;
  /** Whoever's bench can be seen is followed there; of others there is their row of activity. */
  const follow = (followed: SeatId | null) => {
    setSeat(followed);
    if (followed === null || !playback.holds(followed)) setView((shown) => (shown === 'bench' ? 'wall' : shown));
    else if (view === 'wall') setView('bench');
  };
  const look = (at: ReplayView) => {
    if (at === 'bench' && (seat === null || !playback.holds(seat))) setSeat(firstBench(lookable));
    setView(at);
  };
  return (
    <ReplayScreen
      title={header.room.title}
      overview={overview}
      live={live}
      cut={log.damage !== null || log.source.cut === true}
      unanswered={unanswered}
      player={player}
      view={view}
      views={views}
      onView={look}
      seat={seat}
      onSeat={follow}
      holds={lookable.holds}
      linkOf={(seq) => path && `${location.origin}${path}${momentSearch({ seq, view, seat })}`}
      onSearch={views.includes('bench') ? onSearch : null}
      actions={{ ...sharing.actions, ...keeping.actions, ...takeAway.actions, ...tryIt.actions }}
      dialogs={sharing.dialog || keeping.dialog || takeAway.dialog || tryIt.dialog}
      captions={<RecordedCaption recording={recording} seat={view === 'bench' ? seat : null} />}
      asksVotes={votes.asks}
      onAsksVotes={votes.onAsks}
      question={votes.asked && <LazyDialog key={votes.asked.poll.id} load={loadQuestion} props={votes.asked} />}
    >
      <RecordedScreen key={`${view} ${view === 'bench' ? seat : ''}`} playback={playback} view={view} seat={seat} />
    </ReplayScreen>
  );
}

/** What of the class a recording shows: the wall always, benches where there are any, the deck to those who led. */
function viewsOf({ privates, desk }: OpenRecording['log']['manifest']['header']): ReplayView[] {
  const benches = privates === 'all' || privates.length > 0;
  return ['wall', ...(benches ? (['bench'] as const) : []), ...(desk ? (['deck'] as const) : [])];
}
