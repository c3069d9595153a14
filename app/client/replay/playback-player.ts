import type { Player, PlayerNow, Speed } from '../../ui/replay/replay-model';
import type { Playback } from './playback';

/** Longest stretch without events that is played when such are skipped, in milliseconds of the viewer. */
const LONGEST_IDLE = 1_500;
/** How often what is shown goes on while it plays, in milliseconds of the viewer: as often as a live screen does. */
const TICK_MS = 40;
/** How often a class that goes on is asked whether there is more, in milliseconds. */
const REFRESH_MS = 2_000;

/** A playback with a clock. */
export class PlaybackPlayer implements Player {
  private state: PlayerNow = { at: 0, seq: 0, playing: false, speed: 1, skipsIdle: true, waiting: false, stop: null };
  /** In class time, ascending. */
  private stops: readonly number[] = [];
  /** Stops up to here have been passed; null until it is known where it has gone. */
  private passed: number | null = 0;
  private last: number | null = null;
  private frame: number | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly unsubscribe: () => void;
  private readonly refreshing: ReturnType<typeof setInterval>;

  constructor(private readonly playback: Playback) {
    this.unsubscribe = playback.subscribe(() => this.tell({}));
    this.refreshing = setInterval(() => this.refresh(), REFRESH_MS);
    this.seek(0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  now = (): PlayerNow => this.state;

  play = (): void => {
    if (this.state.playing) return;
    if (this.atEnd && !this.log.manifest.live) this.seek(0);
    this.last = null;
    this.tell({ playing: true, stop: null });
    this.frame = requestAnimationFrame(this.tick);
  };

  pause = (): void => {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    if (this.state.playing) this.tell({ playing: false });
  };

  seek = (at: number): void => {
    const moment = Math.min(Math.max(Number.isFinite(at) ? at : 0, 0), this.duration);
    this.passed = moment;
    this.state = { ...this.state, stop: null };
    this.playback.seek(this.start + moment);
  };

  /** To just after the event of this number. */
  seekSeq(seq: number): void {
    this.state = { ...this.state, stop: null };
    this.playback.seekSeq(seq);
    this.passed = null;
  }

  step = (by: 1 | -1): void => {
    this.pause();
    this.state = { ...this.state, stop: null };
    if (by === 1) this.playback.stepForward();
    else this.playback.stepBack();
    this.passed = null;
  };

  /** Plays on as another player did. */
  resume({ playing, speed, skipsIdle }: PlayerNow): void {
    this.tell({ speed, skipsIdle });
    if (playing) this.play();
  }

  setSpeed = (speed: Speed): void => this.tell({ speed });

  setSkipsIdle = (skipsIdle: boolean): void => this.tell({ skipsIdle });

  setStops = (stops: readonly number[]): void => {
    this.stops = [...stops].sort((a, b) => a - b);
  };

  close(): void {
    this.pause();
    clearInterval(this.refreshing);
    this.unsubscribe();
    this.listeners.clear();
  }

  private get log() {
    return this.playback.log;
  }

  private get start(): number {
    return this.log.manifest.overview.start;
  }

  private get duration(): number {
    return Math.max(this.log.manifest.overview.end - this.start, 0);
  }

  private get at(): number {
    return this.playback.at - this.start;
  }

  private get atEnd(): boolean {
    return this.at >= this.duration || (this.log.damage !== null && this.playback.position >= this.log.count);
  }

  private readonly tick = (time: number): void => {
    this.frame = requestAnimationFrame(this.tick);
    // A frame's time is when it began, which may be before it was asked for: only frames are measured against each other.
    this.last ??= time;
    const elapsed = time - this.last;
    if (elapsed < TICK_MS) return;
    this.last = time;
    if (this.playback.waiting) return;
    const { speed } = this.state;
    const passed = this.passed ?? this.at;
    const to = Math.min(this.withoutIdle() + elapsed * speed, this.duration);
    const stop = this.stops.find((moment) => moment > passed && moment <= to);
    if (stop !== undefined) {
      this.playback.playTo(this.start + stop - 1);
      this.passed = stop;
      this.pause();
      this.tell({ stop });
      return;
    }
    this.passed = Math.max(passed, to);
    this.playback.playTo(this.start + to);
    if (this.atEnd && !this.log.manifest.live) this.pause();
  };

  /** Where to go on from: later than where it is, when nothing happens for long. */
  private withoutIdle(): number {
    const next = this.state.skipsIdle ? this.playback.nextAt() : null;
    return next === null ? this.at : Math.max(this.at, next - this.start - LONGEST_IDLE * this.state.speed);
  }

  private refresh(): void {
    if (!this.log.manifest.live) return;
    // Without an answer it is asked again soon.
    this.log.refresh().catch(() => {});
  }

  private tell(change: Partial<PlayerNow>): void {
    const { at, playback, state } = this;
    const next = { ...state, at, seq: playback.seq, waiting: playback.waiting, ...change };
    const keys = Object.keys(next) as (keyof PlayerNow)[];
    if (keys.every((key) => next[key] === state[key])) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
