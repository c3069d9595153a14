/** How long a picture stands, in milliseconds; the last one longer. */
const FRAME_MS = 125;
const LAST_MS = 1_500;
const BITS_PER_SECOND = 5_000_000;
/** What browsers record, the first that one knows. */
const KINDS = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'];

/** Whether this browser records films. */
export function canFilm(): boolean {
  return typeof MediaRecorder !== 'undefined' && KINDS.some((kind) => MediaRecorder.isTypeSupported(kind));
}

/**
 * Pictures one after the other as a film. A browser records in real time, so it rests while the next picture is drawn,
 * however long that takes.
 */
export class FilmStrip {
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private recorder: MediaRecorder | null = null;
  private track: CanvasCaptureMediaStreamTrack | null = null;
  private readonly pieces: Blob[] = [];

  /** Adds a picture, as large as the first one. */
  async add(picture: HTMLCanvasElement): Promise<void> {
    if (!this.recorder) {
      this.canvas.width = picture.width;
      this.canvas.height = picture.height;
    }
    this.context?.drawImage(picture, 0, 0);
    const recorder = this.recorder ?? this.begin();
    if (recorder.state === 'paused') recorder.resume();
    await this.stand(FRAME_MS);
    recorder.pause();
  }

  /** The film, with its last picture standing a while. */
  async finish(): Promise<Blob> {
    const { recorder } = this;
    if (!recorder) throw new Error('a film without pictures');
    recorder.resume();
    await this.stand(LAST_MS);
    return new Promise((done, failed) => {
      recorder.onstop = () => done(new Blob(this.pieces, { type: recorder.mimeType.split(';')[0] }));
      recorder.onerror = () => failed(new Error('the film was not recorded'));
      recorder.stop();
      this.track?.stop();
    });
  }

  /** Lets go of everything; what was recorded is lost. */
  drop(): void {
    if (this.recorder && this.recorder.state !== 'inactive') this.recorder.stop();
    this.track?.stop();
  }

  private begin(): MediaRecorder {
    const stream = this.canvas.captureStream(0);
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), videoBitsPerSecond: BITS_PER_SECOND });
    recorder.ondataavailable = ({ data }) => this.pieces.push(data);
    this.track = stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack;
    this.recorder = recorder;
    recorder.start();
    return recorder;
  }

  /** Shows the picture for so long: more than once, for a film of still pictures has frames all the same. */
  private async stand(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= FRAME_MS) {
      this.track?.requestFrame();
      await new Promise((later) => setTimeout(later, Math.min(left, FRAME_MS)));
    }
  }
}
