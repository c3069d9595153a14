'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import { isTried } from '#engine/claims/is-tried';
import type { Finding } from '#engine/model/claims-board';
import { useWords } from '../language/use-words';
import type { MomentSource } from './claim-model';
import { evidenceParts } from './evidence-parts';
import { MomentsDialog } from './moments-dialog';

interface EvidenceListProps {
  readonly findings: readonly Finding[];
  /** With it, each number opens the moments it was counted from. */
  readonly source?: MomentSource | null;
}

interface Opened {
  readonly finding: Finding;
  readonly number: string;
}

/** What this class's own doing says, a sentence for each finding. */
export function EvidenceList({ findings, source = null }: EvidenceListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, open] = useState<Opened | null>(null);
  useEffect(() => {
    if (opened && !dialog.current?.open) dialog.current?.showModal();
  }, [opened]);
  return (
    <>
      <ul className="evidence">
        {findings.map((finding) => (
          <li key={finding.id} data-tried={isTried(finding)}>
            <EvidenceSentence finding={finding} onOpen={source && ((number) => open({ finding, number }))} />
          </li>
        ))}
      </ul>
      {source && (
        <MomentsDialog
          dialog={dialog}
          source={source}
          number={opened?.finding.numbers[opened.number] ?? null}
          onClosed={() => open(null)}
        >
          {opened && <EvidenceSentence finding={opened.finding} marked={opened.number} />}
        </MomentsDialog>
      )}
    </>
  );
}

interface EvidenceSentenceProps {
  readonly finding: Finding;
  readonly onOpen?: ((number: string) => void) | null;
  /** The number that the sentence is shown for. */
  readonly marked?: string;
}

function EvidenceSentence({ finding, onOpen = null, marked }: EvidenceSentenceProps) {
  const words = useWords('evidence');
  const board = useWords('board');
  const locale = useLocale();
  const message = words.raw(finding.id as Parameters<typeof words.raw>[0]) as string;
  const values = Object.fromEntries(Object.entries(finding.numbers).map(([name, { value }]) => [name, value]));
  return evidenceParts(message, locale, values).map(({ text, number }, index) => {
    const key = `${index} ${text}`;
    if (number === null) return <span key={key}>{text}</span>;
    if (number === marked) return <mark key={key}>{text}</mark>;
    const moments = finding.numbers[number]?.moments.length ?? 0;
    if (!onOpen || moments === 0) return /\d/.test(text) ? <b key={key}>{text}</b> : <span key={key}>{text}</span>;
    return (
      <button
        key={key}
        type="button"
        className="evidence-number"
        data-words={!/\d/.test(text)}
        title={board('moments.open', { count: moments })}
        onClick={() => onOpen(number)}
      >
        {text}
      </button>
    );
  });
}
