'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { ImageFloor } from '../picture/image-floor';
import type { Highlight } from '../picture/picture-model';
import { TitleBlock } from '../picture/title-block';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { NeighbourView } from './neighbour-view';

/** Terminal and picture of somebody who shows them, to look at. */
export function NeighbourDialog({ of, onClose }: { of: NeighbourView; onClose: () => void }) {
  const words = useWords('bench');
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, choose] = useState<string>();
  const [highlight, onHighlight] = useState<Highlight | null>(null);
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
          <ReadOnlyTerminal name={words('neighbour.terminalOf', { name })} items={terminal.items} />
        ) : (
          <p role="status" className="p-4 text-soft">
            {words('neighbour.fetching')}
          </p>
        )}
        <div className="scroll-area p-4">
          {of.images.length === 0 && <p className="text-soft">{words('neighbour.noImages', { name })}</p>}
          {of.images.toReversed().map((image) => (
            <figure key={image.id} className="host-floor">
              <div className="host-floor-drawing">
                <ImageFloor
                  image={image}
                  containers={of.containers.filter((container) => container.image.id === image.id)}
                  nameOf="container"
                  mostScale={1.3}
                  highlight={highlight}
                  onHighlight={onHighlight}
                />
              </div>
              <figcaption>
                <TitleBlock image={image} />
              </figcaption>
            </figure>
          ))}
        </div>
      </div>
    </dialog>
  );
}
