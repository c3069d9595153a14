'use client';

import { useMemo } from 'react';
import { useFormatter } from 'use-intl';
import type { SeatId } from '#engine/model/room-state';
import type { Problem } from '../../ui/language/problem';
import { useWords } from '../../ui/language/use-words';
import { fileStem } from '../../ui/parts/file-stem';
import { saveFile } from '../../ui/parts/save-file';
import { DownloadDialog } from '../../ui/recording/download-dialog';
import { PictureDialog } from '../../ui/recording/picture-dialog';
import { canFilm } from '../class-picture/film-strip';
import { allContainers, classImages } from '../picture-of';
import { RecordingRefused } from './http-source';
import { loadFilm, loadPicture } from './late-parts';
import { readTerminals } from './read-terminals';
import type { RecordingSource } from './recording-source';
import type { OpenRecording } from './use-recording';

interface TakeAwayDialogProps {
  /** `download`: the file or a terminal; `picture`: the class at this moment, or as a film. */
  readonly what: 'download' | 'picture';
  readonly recording: OpenRecording;
  /** Whose terminals are offered first. */
  readonly seat: SeatId | null;
  readonly onClosed: () => void;
}

/** Saves something of a recording. */
export function TakeAwayDialog({ what, recording, seat, onClosed }: TakeAwayDialogProps) {
  const { log, playback } = recording;
  const format = useFormatter();
  const texts = { wall: useWords('wall'), picture: useWords('picture'), takeAway: useWords('takeAway') };
  const { header, overview } = log.manifest;
  const stem = fileStem(header.room.title, day(overview.start));
  const terminals = useMemo(() => {
    const seats = overview.seats.filter(({ id }) => header.privates === 'all' || header.privates.includes(id));
    const one = [
      ...seats.filter(({ id }) => id === seat),
      ...seats.filter(({ role }) => role === 'student'),
      ...seats,
    ][0];
    return one ? { seats, first: one.id, read: readTerminals(log) } : null;
  }, [log, header, overview, seat]);
  const { source } = log;
  const wordsFor = (at: number) => format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' });
  if (what === 'download') {
    return (
      <DownloadDialog
        onWhole={source.file ? () => saved(`${stem}.drydock`, source.file?.bind(source)) : null}
        terminals={terminals}
        onClosed={onClosed}
      />
    );
  }
  const picture = async () => {
    const state = playback.moment.room;
    const { classPictureFiles } = await loadPicture();
    return classPictureFiles({
      title: header.room.title,
      moment: wordsFor(playback.at),
      images: classImages(state),
      containers: allContainers(state, null),
      texts,
    });
  };
  const film = async (tell: (share: number) => void, signal: AbortSignal) => {
    const { filmClass } = await loadFilm();
    return filmClass(log, { texts, momentOf: wordsFor, tell, signal });
  };
  return <PictureDialog stem={stem} make={picture} film={canFilm() ? film : null} onClosed={onClosed} />;
}

/** Saves what is given; answers why it was not. */
async function saved(name: string, file: RecordingSource['file']): Promise<Problem | null> {
  try {
    const content = await file?.();
    if (content) saveFile(name, content);
    return null;
  } catch (error) {
    return error instanceof RecordingRefused ? error.problem : 'offline';
  }
}

/** `2026-11-22`, where the browser is. */
function day(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
