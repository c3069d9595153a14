'use client';

import { useWords } from '../language/use-words';
import { HostStage } from '../picture/host-stage';
import type { PictureHost } from '../picture/picture-model';

/** A student's host as a picture, to look at. */
export function SeatHost({ host }: { host: PictureHost }) {
  const words = useWords('deck');
  if (host.images.length === 0) return <p className="p-6 text-soft">{words('seat.noPicture')}</p>;
  return (
    <div className="seat-host scroll-area">
      <HostStage host={host} />
    </div>
  );
}
