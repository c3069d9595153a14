'use client';

import { useEffect, useState } from 'react';
import { SeatSwatch } from '../parts/seat-swatch';
import { ImageFloor } from '../picture/image-floor';
import { TitleBlock } from '../picture/title-block';
import { fullMoment, nextMoment, sampleClassImage, untilNext } from './sample-class-story';

/** Eight students work with one image, again and again, from a moment on when much is there. Only to be looked at. */
export function SampleClass({ playing }: { playing: boolean }) {
  const [moment, setMoment] = useState(fullMoment);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setMoment(nextMoment), untilNext(moment));
    return () => clearTimeout(timer);
  }, [moment, playing]);
  return (
    <>
      <div className="sample-class-floor">
        <ImageFloor image={sampleClassImage} containers={moment.containers} nameOf="owner" mostScale={2.4} />
      </div>
      <div className="sample-class-foot">
        <TitleBlock image={sampleClassImage} />
        <p className="sample-class-line" lang="en">
          {moment.line && (
            <>
              <SeatSwatch look={moment.line.seat.look} />
              <span className="font-sans font-semibold">{moment.line.seat.name}</span>
              <span className="min-w-0 truncate">
                <span className="text-term-prompt">$ </span>
                {moment.line.text}
              </span>
            </>
          )}
        </p>
      </div>
    </>
  );
}
