'use client';

import { Download, Play } from 'lucide-react';
import { useState } from 'react';
import { useFormatter } from 'use-intl';
import type { RecordingSharing } from '#server/protocol/recordings';
import { SettingChoice } from '../deck/setting-choice';
import { useWords } from '../language/use-words';
import type { SharingStand } from './sharing-model';

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const CHOICES = ['never', '7', '30', '90', '365'] as const;

interface KeepingSectionProps {
  readonly stand: SharingStand;
  readonly replayHref: string | null;
  readonly onShare: (change: Partial<RecordingSharing>) => void;
  readonly onDownload: () => Promise<void>;
}

/** How long the recording is kept, and what it takes up. */
export function KeepingSection({ stand: { sharing, kept }, replayHref, onShare, onDownload }: KeepingSectionProps) {
  const words = useWords('recording');
  const [saving, setSaving] = useState(false);
  const format = useFormatter();
  const size = (bytes: number) => {
    const [unit, of] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
    return format.number(bytes / of, { style: 'unit', unit, maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 });
  };
  const { events, eventBytes, snapshotBytes, blobBytes, closedAt } = kept;
  const { keepDays } = sharing;
  const chosen = keepDays === null ? 'never' : `${keepDays}`;
  const choices = CHOICES.some((choice) => choice === chosen) ? CHOICES : [...CHOICES, chosen];
  const called = (choice: string) => {
    if (choice === 'never') return words('keep.never');
    return choice === '365' ? words('keep.year') : words('keep.days', { days: Number(choice) });
  };
  return (
    <fieldset className="sharing-section">
      <legend>{words('keep.title')}</legend>
      <SettingChoice
        name={words('keep.label')}
        value={chosen}
        choices={choices}
        called={called}
        onChoose={(choice) => onShare({ keepDays: choice === 'never' ? null : Number(choice) })}
      />
      {keepDays !== null && (
        <p className="text-sm">
          <KeptUntil closedAt={closedAt} keepDays={keepDays} />
        </p>
      )}
      <p className="text-sm text-soft">
        {words('keep.size', {
          events,
          total: size(eventBytes + snapshotBytes + blobBytes),
          log: size(eventBytes),
          files: size(blobBytes),
          copies: size(snapshotBytes),
        })}
      </p>
      <p className="flex flex-wrap gap-3">
        {replayHref !== null && (
          <a className="button-quiet" href={replayHref} target="_blank" rel="noreferrer">
            <Play size={16} aria-hidden="true" /> {words('keep.open')}
          </a>
        )}
        <button
          type="button"
          className="button-quiet"
          aria-disabled={saving}
          onClick={() => {
            if (saving) return;
            setSaving(true);
            void onDownload().finally(() => setSaving(false));
          }}
        >
          <Download size={16} aria-hidden="true" /> {words(saving ? 'keep.downloading' : 'keep.download')}
        </button>
      </p>
    </fieldset>
  );
}

/** When it goes. Whether that is over by now, the server alone decides: it looks once a day. */
function KeptUntil({ closedAt, keepDays }: { closedAt: number | null; keepDays: number }) {
  const words = useWords('recording');
  const format = useFormatter();
  if (closedAt === null) return words('keep.live');
  const until = closedAt + keepDays * DAY;
  return until <= Date.now()
    ? words('keep.over')
    : words('keep.until', { date: format.dateTime(until, { dateStyle: 'long', timeStyle: 'short' }) });
}
