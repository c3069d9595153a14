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
  /** `pressed`: with a click or a key, rather than on the way along the row with the arrows. */
  readonly onChoose: (id: Id, pressed: boolean) => void;
}

/** Tabs with arrow keys; `narrowOnly` ones are for panels that wide screens show all the time. The panel that belongs to tab `x` has the id `panel-x`. */
export function TabRow<Id extends string>({ label, tabs, current, onChoose }: TabRowProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const inSight = tabs.filter(({ id }) => row.current?.querySelector(`#tab-${id}`)?.checkVisibility() !== false);
    const at = inSight.findIndex((tab) => tab.id === current);
    const next = inSight[(at + step + inSight.length) % inSight.length];
    if (!next) return;
    onChoose(next.id, false);
    row.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
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
          onClick={() => onChoose(tab.id, true)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
