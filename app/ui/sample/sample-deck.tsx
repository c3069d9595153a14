'use client';

import { useState } from 'react';
import { DeckScreen } from '../deck/deck-screen';
import type { RegistryRulesView } from '../deck/registry-rules-panel';
import { classContainers } from './sample-containers';
import { sampleFiles } from './sample-files';
import { webApp, webAppNext } from './sample-images';
import { sampleSteps } from './sample-lesson';
import { sampleRoom, sampleRoster } from './sample-room';
import { sampleTerminal } from './sample-terminal';
import { useSampleTerminal } from './use-sample-terminal';

/** The deck of a class of fifteen, or of an empty room. */
export function SampleDeck({ fresh = false }: { fresh?: boolean }) {
  const terminal = useSampleTerminal(fresh);
  const [current, onShow] = useState<number | null>(fresh ? null : 2);
  const [watchedId, onWatch] = useState<string | null>(null);
  const [rules, onSet] = useState<RegistryRulesView>({
    speed: 'normal',
    hub: 'open',
    pullLimit: null,
    accounts: false,
  });
  const roster = fresh ? [] : sampleRoster;
  const watched = roster.find(({ seat }) => seat.id === watchedId);
  return (
    <DeckScreen
      room={fresh ? { ...sampleRoom, joined: 0, online: 0 } : sampleRoom}
      connection="live"
      lesson={{ title: 'One image, many containers', steps: sampleSteps, current, onShow }}
      roster={roster}
      watched={watched ? { seatId: watched.seat.id, seat: watched.seat, items: sampleTerminal } : null}
      onWatch={onWatch}
      tabs={{ tabs: [{ id: '1', name: 'host' }], current: '1', onChoose: () => {}, onClose: () => {} }}
      terminal={terminal}
      files={sampleFiles}
      context="."
      onClose={() => {}}
      registry="registry:5000"
      registries={{ rules, onSet }}
      stageOf={() => (fresh ? 'unbuilt' : 'published')}
      me={{ id: 's0', name: 'Instructor', look: 11 }}
      onResumeCode={async () => 'ABCDEFGH'}
      host={{ images: [webApp], containers: [], published: fresh ? [] : [webApp] }}
      browser={{ url: '', answer: null, loading: false, onOpen: () => {} }}
      stage={fresh ? { images: [], containers: [] } : { images: [webApp, webAppNext], containers: classContainers }}
      wallHref="/look/wall"
      replayHref="/look/replay"
      problem={null}
    />
  );
}
