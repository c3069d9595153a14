'use client';

import { AArrowDown, AArrowUp, Plus, ToyBrick, X } from 'lucide-react';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { useLetterSize } from './use-letter-size';

interface TerminalTabsProps {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
  /** Left out when no further terminal may be opened. */
  readonly onOpen?: () => void;
  readonly onClose: (id: string) => void;
  /** Whether command chips were wished for; null: as the device does. */
  readonly chips: boolean | null;
  readonly onChips: (shown: boolean) => void;
}

/** Which terminal of the host is shown (the first one always stays), how large its letters are, and its chips. */
export function TerminalTabs({ tabs, current, onChoose, onOpen, onClose, chips, onChips }: TerminalTabsProps) {
  const words = useWords('terminal');
  const playedBack = usePlayedBack();
  const { smaller, larger } = useLetterSize();
  return (
    <div className="terminal-tabs" role="toolbar" aria-label={words('tabs.label')}>
      {tabs.map((tab, index) => (
        <span key={tab.id} className="terminal-tab" data-current={tab.id === current}>
          <button type="button" aria-pressed={tab.id === current} onClick={() => onChoose(tab.id)}>
            {tab.name}
          </button>
          {index > 0 && !playedBack && (
            <button type="button" aria-label={words('tabs.close', { name: tab.name })} onClick={() => onClose(tab.id)}>
              <X size={14} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {onOpen && !playedBack && (
        <button type="button" className="terminal-tab" aria-label={words('tabs.open')} onClick={onOpen}>
          <Plus size={16} aria-hidden="true" />
        </button>
      )}
      <span className="terminal-tools">
        <button type="button" aria-label={words('size.smaller')} disabled={!smaller} onClick={() => smaller?.()}>
          <AArrowDown size={18} aria-hidden="true" />
        </button>
        <button type="button" aria-label={words('size.larger')} disabled={!larger} onClick={() => larger?.()}>
          <AArrowUp size={18} aria-hidden="true" />
        </button>
        {!playedBack && (
          <button
            type="button"
            className="terminal-chips-toggle"
            aria-label={words('chips.toggle')}
            aria-pressed={chips ?? false}
            title={words('chips.toggle')}
            onClick={() => onChips(!chips)}
          >
            <ToyBrick size={18} aria-hidden="true" />
          </button>
        )}
      </span>
    </div>
  );
}
