'use client';

import { useEffect, useRef, useState } from 'react';
import type { RecordingSharing } from '#server/protocol/recordings';
import { DeckDialog } from '../deck/deck-dialog';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import { DeletingSection } from './deleting-section';
import { ErasingSection } from './erasing-section';
import { KeepingSection } from './keeping-section';
import { OthersSection } from './others-section';
import type { RecordingCare, SharingStand } from './sharing-model';
import { WhoSection } from './who-section';

interface SharingDialogProps {
  readonly care: RecordingCare;
  readonly onClosed: () => void;
}

/** Who sees the recording and what of it, how long it is kept, who is taken out. What is chosen counts at once. */
export function SharingDialog({ care, onClosed }: SharingDialogProps) {
  const words = useWords('recording');
  const problems = useWords('problems');
  const [stand, setStand] = useState<SharingStand | null>(null);
  const [told, setTold] = useState<{ readonly bad: boolean; readonly text: string } | null>(null);
  const asked = useRef(false);
  const ask = async () => {
    const answer = await care.ask();
    if (typeof answer === 'string') setTold({ bad: true, text: problems(answer) });
    else setStand(answer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it is opened
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  }, []);

  /** Tells how a deed has ended; answers whether it was done. */
  const tell = (problem: Problem | null, done: string): boolean => {
    setTold(problem === null ? { bad: false, text: done } : { bad: true, text: problems(problem) });
    return problem === null;
  };
  const share = async (change: Partial<RecordingSharing>) => {
    if (!stand) return;
    const sharing = { ...stand.sharing, ...change };
    setStand({ ...stand, sharing });
    setTold(null);
    if (tell(await care.share(sharing), words('saved'))) return;
    setStand(stand);
    // Something else may have been changed meanwhile.
    await ask();
  };
  return (
    <DeckDialog title={words('title')} wide onClosed={onClosed}>
      {() => (
        <div className="sharing">
          {stand ? (
            <>
              <WhoSection sharing={stand.sharing} address={care.address} onShare={share} />
              <OthersSection stand={stand} onShare={share} />
              <KeepingSection
                stand={stand}
                replayHref={care.replayHref}
                onShare={share}
                onDownload={async () => void tell(await care.download(), '')}
              />
              <ErasingSection
                stand={stand}
                onErase={async (person) => {
                  setTold({ bad: false, text: words('erase.doing', { name: person.name }) });
                  const isDone = tell(await care.erase(person.id), words('erase.done', { name: person.name }));
                  if (isDone) {
                    care.onChanged?.('erased');
                    await ask();
                  }
                  return isDone;
                }}
              />
              <DeletingSection
                live={stand.kept.closedAt === null}
                onDelete={async () => {
                  setTold({ bad: false, text: words('delete.doing') });
                  if (!tell(await care.remove(), words('delete.done'))) return;
                  setStand(null);
                  care.onChanged?.('removed');
                }}
              />
            </>
          ) : (
            !told && <p className="text-soft">{words('loading')}</p>
          )}
          <p role="status" className={told?.bad ? 'sharing-status text-bad' : 'sharing-status text-soft'}>
            {told?.text}
          </p>
        </div>
      )}
    </DeckDialog>
  );
}
