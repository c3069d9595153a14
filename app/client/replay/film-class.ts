import type { PictureTexts } from '../../ui/class-picture/picture-texts';
import { drawClassPicture } from '../class-picture/draw-class-picture';
import { filmMoments } from '../class-picture/film-moments';
import { FilmStrip } from '../class-picture/film-strip';
import { paintSvg } from '../class-picture/paint-svg';
import { allContainers, classImages } from '../picture-of';
import { Playback } from './playback';
import type { RecordingLog } from './recording-log';

/** Pictures of a film: at eight a second, twenty seconds. */
const MOST = 160;
/** 1280 pixels wide. */
const SCALE = 2 / 3;

interface FilmOptions {
  readonly texts: PictureTexts;
  /** Date and time in words. */
  readonly momentOf: (at: number) => string;
  /** Is told how far it is, from 0 to 1. */
  readonly tell: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * The wall of a whole class as a time-lapse, as fast as things happened.
 *
 * @throws Error where the browser does not record it, and once `signal` says that it is wanted no more
 */
export async function filmClass(log: RecordingLog, { texts, momentOf, tell, signal }: FilmOptions): Promise<Blob> {
  const { header, overview } = log.manifest;
  const playback = new Playback(log);
  const strip = new FilmStrip();
  try {
    const moments = filmMoments(overview, MOST);
    for (const [index, at] of moments.entries()) {
      await reached(playback, at, signal);
      const state = playback.moment.room;
      const svg = drawClassPicture({
        title: header.room.title,
        moment: momentOf(at),
        images: classImages(state),
        containers: allContainers(state, null),
        texts,
        bare: true,
      });
      await strip.add(await paintSvg(svg, SCALE));
      tell((index + 1) / moments.length);
    }
    signal.throwIfAborted();
    return await strip.finish();
  } catch (error) {
    strip.drop();
    throw error;
  } finally {
    playback.close();
  }
}

/** Resolves when the playback shows that moment. */
async function reached(playback: Playback, at: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  playback.seek(at);
  if (!playback.waiting) return;
  await new Promise<void>((there) => {
    const done = () => {
      if (playback.waiting && !signal.aborted) return;
      unsubscribe();
      signal.removeEventListener('abort', done);
      there();
    };
    const unsubscribe = playback.subscribe(done);
    signal.addEventListener('abort', done);
  });
  signal.throwIfAborted();
}
