'use client';

import { Pause, Play } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { SAMPLE_PATH } from './sample-path';

const SampleClass = lazy(() => import('./sample-class').then((loaded) => ({ default: loaded.SampleClass })));

/**
 * The sample class at the side of the first page. It comes when the page is usable, in a place that was kept for it,
 * and rests while nobody sees it, while motion is not wanted, and when it is paused.
 */
export function HomePicture() {
  const words = useWords('home');
  const frame = useRef<HTMLDivElement>(null);
  /** Null until the page is usable. */
  const [playing, setPlaying] = useState<boolean | null>(null);
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    setPlaying(!window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, []);
  useEffect(() => {
    let near = false;
    const look = () => setInSight(near && !document.hidden);
    const sight = new IntersectionObserver(([entry]) => {
      near = entry?.isIntersecting ?? false;
      look();
    });
    if (frame.current) sight.observe(frame.current);
    document.addEventListener('visibilitychange', look);
    return () => {
      sight.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return (
    <section className="home-side">
      <div ref={frame} className="home-picture" data-resting={!playing}>
        <div aria-hidden="true" inert className="sample-class">
          <Suspense fallback={null}>{playing !== null && <SampleClass playing={playing && inSight} />}</Suspense>
        </div>
        <button
          type="button"
          className="sample-class-pause"
          aria-label={words(playing ? 'sample.pause' : 'sample.play')}
          disabled={playing === null}
          onClick={() => setPlaying(!playing)}
        >
          {playing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        </button>
      </div>
      <p className="home-see">
        <a className="button" href={SAMPLE_PATH}>
          <Play size={16} aria-hidden="true" className="flex-none" /> {words('sample.see')}
        </a>
        <span>{words('sample.seeWhat')}</span>
      </p>
    </section>
  );
}
