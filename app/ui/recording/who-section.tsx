'use client';

import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import type { RecordingSharing, RecordingVisibility } from '#server/protocol/recordings';
import { copyText } from '../deck/copy-text';
import { useWords } from '../language/use-words';

const VISIBILITIES: readonly RecordingVisibility[] = ['private', 'link', 'listed'];

interface WhoSectionProps {
  readonly sharing: RecordingSharing;
  readonly address: string;
  readonly onShare: (change: Partial<RecordingSharing>) => void;
}

/** Whom the recording is shown, and how they find it. */
export function WhoSection({ sharing, address, onShare }: WhoSectionProps) {
  const words = useWords('recording');
  const name = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(address));
  return (
    <fieldset className="sharing-section">
      <legend>{words('who.title')}</legend>
      {VISIBILITIES.map((visibility) => (
        <label key={visibility} className="setting-check">
          <input
            type="radio"
            name={name}
            checked={sharing.visibility === visibility}
            data-first={sharing.visibility === visibility || undefined}
            onChange={() => onShare({ visibility })}
          />
          <span>
            {words(`who.${visibility}`)}
            <span className="block text-sm text-soft">{words(`who.${visibility}More`)}</span>
          </span>
        </label>
      ))}
      {sharing.visibility !== 'private' && (
        <div className="sharing-address">
          <input className="field" readOnly value={address} aria-label={words('who.address')} />
          <button type="button" className="button-quiet" onClick={() => void copy()}>
            {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
            <span aria-live="polite">{words(copied ? 'who.copied' : 'who.copy')}</span>
          </button>
        </div>
      )}
    </fieldset>
  );
}
