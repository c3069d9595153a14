'use client';

import { Plus, X } from 'lucide-react';

interface TerminalTabsProps {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
  /** Left out when no further terminal may be opened. */
  readonly onOpen?: () => void;
  readonly onClose: (id: string) => void;
}

/** Which terminal of the host is shown; the first one always stays. */
export function TerminalTabs({ tabs, current, onChoose, onOpen, onClose }: TerminalTabsProps) {
  return (
    <div className="terminal-tabs" role="toolbar" aria-label="Terminals">
      {tabs.map((tab, index) => (
        <span key={tab.id} className="terminal-tab" data-current={tab.id === current}>
          <button type="button" aria-pressed={tab.id === current} onClick={() => onChoose(tab.id)}>
            {tab.name}
          </button>
          {index > 0 && (
            <button type="button" aria-label={`Close ${tab.name}`} onClick={() => onClose(tab.id)}>
              <X size={14} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {onOpen && (
        <button type="button" className="terminal-tab" aria-label="Open another terminal" onClick={onOpen}>
          <Plus size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
