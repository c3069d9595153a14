'use client';

import { useState } from 'react';
import { CaptionLine } from '../replay/caption-line';
import type { ReplayScreenProps, ReplaySearch, ReplayView } from '../replay/replay-model';
import { ReplayScreen } from '../replay/replay-screen';
import { VoteDialog } from '../replay/vote-dialog';
import { SampleBench } from './sample-bench';
import { SampleDeck } from './sample-deck';
import { SamplePlayer } from './sample-player';
import { sampleHits, sampleOverview } from './sample-recording';
import { SAMPLE_TEACHING } from './sample-teaching';
import { SampleWall, sampleEvents } from './sample-wall';

interface SampleReplayProps {
  readonly view?: ReplayView;
  /** So many students. */
  readonly crowd?: number;
  /** A vote is put to the viewer, or has been. */
  readonly vote?: 'asks' | 'shows';
  readonly of?: Partial<ReplayScreenProps>;
}

/** A recording whose controls move, over a stage that stands still. */
export function SampleReplay({ view: first = 'wall', crowd = 12, vote, of = {} }: SampleReplayProps) {
  const [overview] = useState(() => sampleOverview(crowd));
  const [player] = useState(() => new SamplePlayer(overview.end - overview.start, 754_000));
  const [view, onView] = useState<ReplayView>(first);
  const [seat, onSeat] = useState<string | null>(first === 'bench' ? 'seat-0' : null);
  const [asksVotes, onAsksVotes] = useState(true);
  const [asked, setAsked] = useState(vote);
  const poll = SAMPLE_TEACHING[asked === 'shows' ? 'shown' : 'predict'].question;
  return (
    <ReplayScreen
      title="One image, many containers"
      overview={overview}
      live={false}
      cut={false}
      unanswered={false}
      player={player}
      view={view}
      views={['wall', 'bench', 'deck']}
      onView={onView}
      seat={seat}
      onSeat={(chosen) => {
        onSeat(chosen);
        if (chosen !== null) onView('bench');
      }}
      holds={() => true}
      linkOf={(seq) => `https://example.org/replay/sample?t=${seq}`}
      onSearch={search}
      actions={{ try: nothing, picture: nothing, share: nothing, download: nothing }}
      captions={
        <CaptionLine
          caption={{ event: sampleEvents[0] ?? null, marker: overview.markers[7] ?? null }}
          seats={overview.seats}
        />
      }
      asksVotes={asksVotes}
      onAsksVotes={onAsksVotes}
      question={
        asked &&
        poll && (
          <VoteDialog
            poll={{ ...poll, alone: 'solo' }}
            deeds={{
              onAnswer: async () => {
                setAsked('shows');
                return true;
              },
              onReflect: async () => true,
            }}
            onSkip={() => setAsked('shows')}
            onNever={() => setAsked(undefined)}
            onClosed={() => setAsked(undefined)}
          />
        )
      }
      {...of}
    >
      {of.children ?? <Stage view={view} crowd={crowd} />}
    </ReplayScreen>
  );
}

function Stage({ view, crowd }: { view: ReplayView; crowd: number }) {
  if (view === 'bench') return <SampleBench teaching="answered" />;
  return view === 'deck' ? <SampleDeck crowd={crowd} /> : <SampleWall crowd={crowd} />;
}

function nothing() {}

const search: ReplaySearch = (query, tell) => {
  const wanted = query.toLowerCase().split(/\s+/);
  tell(
    sampleHits.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word))),
    true,
  );
  return nothing;
};
