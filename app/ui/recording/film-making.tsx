'use client';

import { Film } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { saveFile } from '../parts/save-file';
import { sizeWords } from '../picture/picture-words';

/** Makes a film, and tells how far it is, from 0 to 1; rejects once `signal` says that nobody wants it any more. */
export type FilmMaker = (tell: (share: number) => void, signal: AbortSignal) => Promise<Blob>;

/** A time-lapse of the class: made when it is asked for, which takes its time, and saved afterwards. */
export function FilmMaking({ stem, film }: { stem: string; film: FilmMaker }) {
  const words = useWords('takeAway');
  const [made, setMade] = useState<{ share: number } | { file: Blob } | 'failed' | null>(null);
  const gone = useRef<AbortController | null>(null);
  useEffect(() => () => gone.current?.abort(), []);
  const file = made !== null && typeof made === 'object' && 'file' in made ? made.file : null;
  const share = made !== null && typeof made === 'object' && 'share' in made ? made.share : null;
  const press = () => {
    if (share !== null) return;
    if (file) {
      saveFile(`${stem}.${file.type.includes('mp4') ? 'mp4' : 'webm'}`, file);
      return;
    }
    const wanted = new AbortController();
    gone.current = wanted;
    setMade({ share: 0 });
    film((now) => setMade({ share: now }), wanted.signal).then(
      (done) => setMade({ file: done }),
      () => wanted.signal.aborted || setMade('failed'),
    );
  };
  return (
    <span>
      <button type="button" className="button-quiet" aria-disabled={share !== null} onClick={press}>
        <Film size={18} aria-hidden="true" className="flex-none" />{' '}
        {file ? `${words('picture.filmSave')} (${sizeWords(file.size)})` : words('picture.film')}
      </button>
      <span className="text-sm text-soft">{words('picture.filmMore')}</span>
      <span role="status" className={made === 'failed' ? 'text-bad' : 'text-sm text-soft'}>
        {share !== null && words('picture.filming')}
        {made === 'failed' && words('failed')}
      </span>
      {share !== null && (
        <progress className="take-away-progress" aria-label={words('picture.filming')} value={share} />
      )}
    </span>
  );
}
