'use client';

import { useEffect, useState } from 'react';
import { useWords } from '../../ui/language/use-words';
import { BrandMark } from '../../ui/parts/brand-mark';
import { FileDrop } from '../../ui/replay/file-drop';
import type { ReplayTrouble } from '../../ui/replay/replay-model';
import { TroublePage } from '../../ui/replay/trouble-page';
import { useDroppedFile } from '../../ui/replay/use-dropped-file';
import { chooseFile, chosenFile } from './chosen-file';
import { openFile } from './open-file';
import { RecordingPage } from './recording-page';
import type { RecordingSource } from './recording-source';

/** A recording played from a file, by this browser alone. A page that is loaded anew does not have the file any more and asks for it. */
export function FileRoute() {
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => setFile(chosenFile()), []);
  const take = (chosen: File) => {
    chooseFile(chosen);
    setFile(chosen);
  };
  useDroppedFile(take);
  return file ? <PlayedFile key={keyOf(file)} file={file} onFile={take} /> : <AskFile onFile={take} />;
}

type Read = { readonly source: RecordingSource } | { readonly trouble: ReplayTrouble };

function PlayedFile({ file, onFile }: { file: File; onFile: (file: File) => void }) {
  const words = useWords('replay');
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void openFile(file, leaving.signal).then((outcome) => {
      if (!leaving.signal.aborted) setRead(outcome);
    });
    return () => leaving.abort();
  }, [file]);
  if (!read) {
    return (
      <main className="flex min-h-dvh items-center justify-center p-8" role="status">
        {words('file.reading')}
      </main>
    );
  }
  const another = <FileDrop onFile={onFile} />;
  if ('trouble' in read) return <TroublePage trouble={read.trouble}>{another}</TroublePage>;
  return <RecordingPage source={read.source}>{another}</RecordingPage>;
}

function AskFile({ onFile }: { onFile: (file: File) => void }) {
  const words = useWords('replay');
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-6 p-6">
      <BrandMark />
      <h1 className="text-2xl font-semibold">{words('file.title')}</h1>
      <p>{words('file.what')}</p>
      <FileDrop onFile={onFile} />
      <a className="button-quiet" href="/">
        {words('trouble.home')}
      </a>
    </main>
  );
}

function keyOf(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}
