import { SeatSwatch } from '../parts/seat-swatch';
import { ContainerBlock } from '../picture/container-block';
import type { SeatView } from './room-model';

/** The neighbours: everybody else's containers, small and live. */
export function ClassStrip({ seats }: { seats: readonly SeatView[] }) {
  return (
    <section className="class-strip" aria-label="The class">
      {seats.length === 0 && <p className="text-sm text-soft">You are the first one here.</p>}
      <ul className="scroll-area flex gap-4">
        {seats.map(({ seat, online, containers }) => (
          <li key={seat.id} className="flex-none">
            <span className={`flex items-center gap-2 text-sm ${online ? '' : 'text-soft'}`}>
              <SeatSwatch look={seat.look} size={12} />
              <bdi className="max-w-32 truncate">{seat.name}</bdi>
              {!online && <span className="text-xs">away</span>}
            </span>
            <span className="flex h-11 items-end gap-1">
              {containers.length === 0 ? (
                <span className="text-xs text-soft">no containers</span>
              ) : (
                containers.map((container) => <ContainerBlock key={container.id} container={container} width={30} />)
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
