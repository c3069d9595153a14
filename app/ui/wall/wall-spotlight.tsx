'use client';

import { useMemo, useRef } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { HostStage } from '../picture/host-stage';
import type { PictureHost, PictureSeat } from '../picture/picture-model';
import { seatWords } from '../picture/picture-words';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { TerminalItem } from '../terminal/terminal-model';
import { useFittingZoom } from './use-fitting-zoom';

export interface WallSpotlightProps {
  readonly seat: PictureSeat;
  readonly host: PictureHost;
  /** What stands in its first terminal; null until it has been sent. */
  readonly items: readonly TerminalItem[] | null;
}

/** One seat, large: what it types at one side, what that does at the other. */
export function WallSpotlight({ seat, host, items }: WallSpotlightProps) {
  const words = useWords('wall');
  const picture = useWords('picture');
  const name = seatWords(picture, seat);
  const shown = useMemo(() => inShort(host), [host]);
  const area = useRef<HTMLDivElement>(null);
  const { images, containers, volumes, networks } = shown;
  const zoom = useFittingZoom(area, [images, containers, volumes, networks].map(({ length }) => length).join());
  return (
    <section className="wall-spotlight" aria-label={`${words('spotlight.label')}: ${name}`}>
      <h2>
        <SeatSwatch look={seat.look} size={32} />
        <bdi>{name}</bdi>
      </h2>
      <div className="wall-spotlight-terminal" lang="en">
        {items === null ? (
          <p className="wall-spotlight-wait">{words('spotlight.waiting')}</p>
        ) : (
          <ReadOnlyTerminal name={words('spotlight.terminal', { name })} items={items} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its place is scrolled by keyboard, too */}
      <section ref={area} className="wall-spotlight-host" aria-label={name} tabIndex={0}>
        {host.images.length === 0 ? (
          <p className="wall-spotlight-wait">{words('spotlight.nothing')}</p>
        ) : (
          <div style={{ zoom }}>
            <HostStage host={shown} />
          </div>
        )}
      </section>
    </section>
  );
}

/** More images than this would be small: then those without containers are left out. */
const MOST_IMAGES = 3;

function inShort(host: PictureHost): PictureHost {
  if (host.images.length <= MOST_IMAGES) return host;
  const used = new Set(host.containers.map(({ image }) => image.id));
  const images = host.images.filter(({ id }) => used.has(id));
  return { ...host, images: images.length > 0 ? images : host.images.slice(-MOST_IMAGES) };
}
