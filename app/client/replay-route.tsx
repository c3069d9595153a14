'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useFormatter } from 'use-intl';
import { flat } from '#engine/model/blocks';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import type { Problem } from '../ui/language/problem';
import { useWords } from '../ui/language/use-words';
import { WordsPage } from '../ui/parts/words-page';
import { ReplayScreen } from '../ui/replay/replay-screen';
import { fetchRecording } from './fetch-recording';
import { allContainers, classImages, tiesOfHost } from './picture-of';
import type { Recording } from './recording';
import { wallEvents } from './room-views';
import { pictureSeat } from './seat-picture';
import { usePlayback } from './use-playback';

/** The recording of a class, played back by the code that showed it live. */
export function ReplayRoute({ roomId }: { roomId: string }) {
  const words = useWords('replay');
  const format = useFormatter();
  const [loaded, setLoaded] = useState<Recording | { problem: Problem } | null>(null);
  const [followed, follow] = useState<string | null>(null);
  const recording = loaded && 'seek' in loaded ? loaded : null;
  const { at, playing, speed, seek, setSpeed, play, pause } = usePlayback(recording);
  useEffect(() => void fetchRecording(roomId).then(setLoaded), [roomId]);
  const begin = useEffectEvent(() => {
    const wanted = wantedMoment();
    seek(recording?.momentOf(wanted.seq) ?? 0);
    follow(wanted.seat);
  });
  useLayoutEffect(() => {
    if (recording) begin();
  }, [recording]);

  if (loaded && 'problem' in loaded) return <NoRecording problem={loaded.problem} />;
  if (!recording) {
    return (
      <main className="flex min-h-dvh items-center justify-center p-8" role="status">
        {words('loading')}
      </main>
    );
  }
  const { state } = recording;
  return (
    <ReplayScreen
      title={recording.title}
      date={format.dateTime(recording.start, { dateStyle: 'medium', timeStyle: 'short' })}
      stage={{
        images: classImages(state),
        containers: allContainers(state, null),
        tiesOf: (seat) => tiesOfHost(state, seat, null),
      }}
      events={wallEvents(recording.happenings, state, null)}
      seats={[...state.seats.values()].map((seat) => pictureSeat(state, seat, null))}
      followed={
        followed === null
          ? null
          : {
              seatId: followed,
              items: flat(state.privates.get(followed)?.terminals.get(FIRST_TERMINAL)?.scrollback),
            }
      }
      onFollow={follow}
      at={at}
      duration={recording.duration}
      playing={playing}
      speed={speed}
      markers={recording.markers}
      onPlay={play}
      onPause={pause}
      onSeek={seek}
      onSpeed={setSpeed}
    />
  );
}

/** Where the address asks to begin, and whom to follow (`?t=1234&seat=s5`): without it at the beginning, the whole class. */
function wantedMoment(): { seq: number; seat: string | null } {
  const wanted = new URLSearchParams(location.search);
  const seq = Number(wanted.get('t'));
  return { seq: Number.isSafeInteger(seq) ? seq : 0, seat: wanted.get('seat') };
}

/** Why there is nothing to play back, and where to go. */
function NoRecording({ problem }: { problem: Problem }) {
  const words = useWords('replay');
  const problems = useWords('problems');
  const parts = useWords('parts');
  const missing = problem === 'query/not-found';
  return (
    <WordsPage text={missing ? words('missing') : problems(problem)}>
      {!missing && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {parts('gate.tryAgain')}
        </button>
      )}
      <a className={missing ? 'button' : 'button-quiet'} href="/">
        {parts('gate.home')}
      </a>
    </WordsPage>
  );
}
