'use client';

import { ClassPicture } from '../class-picture/class-picture';
import { useWords } from '../language/use-words';
import { classContainers, sampleCrowd } from './sample-containers';
import { nginx, webApp, webAppNext } from './sample-images';

/** The picture that is saved of a class, in the colours it has there. */
export function SampleClassPicture({ crowd }: { crowd?: number }) {
  const texts = { wall: useWords('wall'), picture: useWords('picture'), takeAway: useWords('takeAway') };
  return (
    <main data-theme="projector" className="wall-stage on-floor scroll-area">
      <ClassPicture
        title="One image, many containers"
        moment="22 November 2026, 10:32"
        images={[webApp, webAppNext, nginx]}
        containers={crowd === undefined ? classContainers : sampleCrowd(crowd)}
        texts={texts}
      />
    </main>
  );
}
