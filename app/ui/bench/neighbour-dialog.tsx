'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { HostStage } from '../picture/host-stage';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { NeighbourView } from './neighbour-view';

/** Terminal and picture of somebody who shows them, to look at. */
export function NeighbourDialog({ of, onClose }: { of: NeighbourView; onClose: () => void }) {
  const words = useWords('bench');
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, choose] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);
  const { name } = of.seat;
  const terminal = of.terminals.find(({ id }) => id === chosen) ?? of.terminals[0];
  return (
    <dialog
      ref={dialog}
      className="bench-dialog neighbour-dialog frame"
      aria-label={words('neighbour.screenOf', { name })}
      onClose={onClose}
    >
      <form method="dialog" className="flex items-center gap-3">
        <SeatSwatch look={of.seat.look} />
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">
          <bdi>{name}</bdi>
        </h2>
        {of.terminals.length > 1 &&
          of.terminals.map(({ id }) => (
            <button
              key={id}
              type="button"
              className="button-quiet"
              aria-pressed={id === terminal?.id}
              onClick={() => choose(id)}
            >
              {words('neighbour.terminal', { number: id.slice(1) })}
            </button>
          ))}
        <button type="submit" className="icon-button" aria-label={words('neighbour.close')}>
          <X size={20} aria-hidden="true" />
        </button>
      </form>
      <div className="neighbour-panes">
        {terminal ? (
          <ReadOnlyTerminal key={terminal.id} name={words('neighbour.terminalOf', { name })} items={terminal.items} />
        ) : (
          <p role="status" className="p-4 text-soft">
            {words('neighbour.fetching')}
          </p>
        )}
        <div className="scroll-area p-4">
          <HostStage host={of.host} nameOf="container" />
        </div>
      </div>
    </dialog>
  );
}
