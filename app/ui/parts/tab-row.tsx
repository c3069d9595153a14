'use client';

import { type KeyboardEvent, useRef } from 'react';

interface TabRowProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: Id;
    readonly name: string;
    readonly narrowOnly?: boolean;
    /** For `aria-keyshortcuts`. */
    readonly keys?: string;
  }[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** Tabs with arrow keys; `narrowOnly` ones are for panels that wide screens show all the time. The panel that belongs to tab `x` has the id `panel-x`. */
export function TabRow<Id extends string>({ label, tabs, current, onChoose }: TabRowProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onChoose(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={row} role="tablist" aria-label={label} className="tab-row" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={tab.narrowOnly ? 'tab-narrow' : undefined}
          id={`tab-${tab.id}`}
          aria-selected={tab.id === current}
          aria-controls={`panel-${tab.id}`}
          aria-keyshortcuts={tab.keys}
          title={tab.keys && `${tab.name} (${tab.keys})`}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
