import type { Player, PlayerNow } from '../replay/replay-model';

/** A player of nothing, for a page that shows what one looks like: its clock runs, and its controls do what they say. */
export class SamplePlayer implements Player {
  private current: PlayerNow;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param at where it stands; `duration` and `at` in milliseconds */
  constructor(
    private readonly duration: number,
    at: number,
  ) {
    this.current = { at, seq: 1, playing: false, speed: 1, skipsIdle: true, waiting: false, stop: null };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  now = () => this.current;
  play = () => {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.change({ at: this.within(this.current.at + 100 * this.current.speed) }), 100);
    this.change({ playing: true });
  };
  pause = () => {
    clearInterval(this.timer);
    this.change({ playing: false });
  };
  seek = (at: number) => this.change({ at: this.within(at) });
  step = (by: 1 | -1) => this.change({ at: this.within(this.current.at + by * 1_500) });
  setSpeed = (speed: PlayerNow['speed']) => this.change({ speed });
  setSkipsIdle = (skipsIdle: boolean) => this.change({ skipsIdle });
  setStops = () => {};

  private within(at: number): number {
    return Math.min(Math.max(at, 0), this.duration);
  }

  private change(change: Partial<PlayerNow>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
