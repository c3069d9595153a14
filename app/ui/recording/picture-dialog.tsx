'use client';

import { ImageDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DeckDialog } from '../deck/deck-dialog';
import { useWords } from '../language/use-words';
import { saveFile } from '../parts/save-file';
import { sizeWords } from '../picture/picture-words';
import { type FilmMaker, FilmMaking } from './film-making';

interface PictureDialogProps {
  /** Of the files, without an ending. */
  readonly stem: string;
  /** Makes the picture; rejects where the browser cannot. */
  readonly make: () => Promise<ClassPictureFiles>;
  /** Makes a time-lapse of the whole class; rejects where the browser cannot. Null: it makes none. */
  readonly film: FilmMaker | null;
  readonly onClosed: () => void;
}

/** A picture of the class, to be printed or edited, and in pixels. */
export interface ClassPictureFiles {
  readonly svg: Blob;
  readonly png: Blob;
}

/** The class at a moment as a picture to take away: seen first, then saved. */
export function PictureDialog({ stem, make, film, onClosed }: PictureDialogProps) {
  const words = useWords('takeAway');
  const [picture, setPicture] = useState<(ClassPictureFiles & { readonly url: string }) | null>(null);
  const [failed, setFailed] = useState(false);
  // Of the moment at which it is opened: what is drawn stays as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    let url = '';
    let gone = false;
    make().then(
      (files) => {
        if (gone) return;
        url = URL.createObjectURL(files.png);
        setPicture({ ...files, url });
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      if (url !== '') URL.revokeObjectURL(url);
    };
  }, []);
  return (
    <DeckDialog title={words('picture.title')} wide onClosed={onClosed}>
      {() => (
        <div className="take-away">
          <p className="text-sm text-soft">{words('picture.more')}</p>
          <div className="take-away-picture">
            {picture && (
              // biome-ignore lint/performance/noImgElement: it is made here and comes from no server
              <img src={picture.url} alt={words('picture.preview')} />
            )}
          </div>
          <div className="take-away-buttons">
            {(['png', 'svg'] as const).map((kind) => (
              <span key={kind}>
                <button
                  type="button"
                  className={kind === 'png' ? 'button' : 'button-quiet'}
                  data-first={kind === 'png' || undefined}
                  aria-disabled={!picture}
                  onClick={() => picture && saveFile(`${stem}.${kind}`, picture[kind])}
                >
                  <ImageDown size={18} aria-hidden="true" className="flex-none" /> {words(`picture.${kind}`)}
                  {picture && ` (${sizeWords(picture[kind].size)})`}
                </button>
                <span className="text-sm text-soft">{words(`picture.${kind}More`)}</span>
              </span>
            ))}
            {film && <FilmMaking stem={stem} film={film} />}
          </div>
          <p role="status" className={failed ? 'text-bad' : 'text-sm text-soft'}>
            {failed ? words('failed') : picture ? '' : words('picture.making')}
          </p>
        </div>
      )}
    </DeckDialog>
  );
}
