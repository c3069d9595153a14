'use client';

import { MonitorUp } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { ContainerBlock } from '../picture/container-block';
import { seatWords } from '../picture/picture-words';
import type { SeatView } from './room-model';

interface ClassStripProps {
  readonly seats: readonly SeatView[];
  /** Opens the screen of somebody who shows it; without it nobody's can be opened. */
  readonly onLook?: (seatId: string) => void;
}

/**
 * The neighbours, live: who shows their screen first, then everybody with containers, then those without, by name
 * alone. Of several hundred only those in sight are laid out and drawn.
 */
export function ClassStrip({ seats, onLook }: ClassStripProps) {
  const words = useWords('bench');
  const picture = useWords('picture');
  const here = seats.filter(({ out }) => out === null);
  const sharing = here.filter((seat) => seat.sharing);
  const others = here.filter((seat) => !seat.sharing && seat.containers.length > 0);
  const bare = here.filter((seat) => !seat.sharing && seat.containers.length === 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} className="class-strip scroll-area" aria-label={words('strip.name')}>
      {here.length === 0 && <p className="text-sm text-soft">{words('strip.first')}</p>}
      <ul className="class-strip-seats">
        {[...sharing, ...others].map((seat) => (
          <Neighbour key={seat.seat.id} of={seat} onLook={onLook} />
        ))}
        {bare.length > 0 && (
          <li className="class-strip-bare">
            <p className="text-sm text-soft">{words('strip.bare', { count: bare.length })}</p>
            <ul>
              {bare.map(({ seat, online }) => (
                <li key={seat.id} className={online ? undefined : 'text-soft'}>
                  <SeatSwatch look={seat.look} size={12} />
                  <bdi className="max-w-32 truncate">{seatWords(picture, seat)}</bdi>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

const Neighbour = memo(
  function Neighbour({ of, onLook }: { of: SeatView; onLook?: (seatId: string) => void }) {
    const words = useWords('bench');
    const picture = useWords('picture');
    const { seat, online, containers, sharing } = of;
    const shows = sharing && onLook !== undefined;
    const name = (
      <>
        <SeatSwatch look={seat.look} size={12} />
        <bdi className="max-w-32 truncate">{seatWords(picture, seat)}</bdi>
      </>
    );
    return (
      <li className="class-strip-seat">
        {shows ? (
          <button
            type="button"
            className="class-strip-look"
            aria-label={words('strip.look', { name: seatWords(picture, seat) })}
            onClick={() => onLook(seat.id)}
          >
            {name}
            <MonitorUp size={14} aria-hidden="true" className="flex-none" />
          </button>
        ) : (
          <span className={`flex min-h-6 items-center gap-2 text-sm ${online ? '' : 'text-soft'}`}>
            {name}
            {!online && <span className="text-xs">{words('strip.away')}</span>}
          </span>
        )}
        <span className="flex h-11 items-end gap-1">
          {containers.map((container) => (
            <ContainerBlock key={container.id} container={container} width={30} />
          ))}
        </span>
      </li>
    );
  },
  (before, after) =>
    before.onLook === after.onLook &&
    before.of.online === after.of.online &&
    before.of.sharing === after.of.sharing &&
    before.of.seat.name === after.of.seat.name &&
    before.of.containers.length === after.of.containers.length &&
    before.of.containers.every((container, index) => container === after.of.containers[index]),
);
