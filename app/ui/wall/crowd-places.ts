import type { ContainerStatus, PictureContainer } from '../picture/picture-model';

interface Spot {
  container: PictureContainer;
  place: number;
  /** The last time that it was still there. */
  seen: number;
}

/**
 * Who stands where in a crowd: a list of containers for every state, in which the others keep their places when one
 * comes or goes (a newcomer stands at the end, the last one steps into a gap).
 */
export class CrowdPlaces {
  private readonly bands = new Map<ContainerStatus, PictureContainer[]>();
  private readonly spots = new Map<string, Spot>();
  private time = 0;

  /** Brings the lists up to date and answers them by state. The same lists are answered every time. */
  follow(containers: readonly PictureContainer[]): ReadonlyMap<ContainerStatus, readonly PictureContainer[]> {
    this.time += 1;
    const come: PictureContainer[] = [];
    for (const container of containers) if (!this.stays(container)) come.push(container);
    if (this.spots.size + come.length > containers.length) {
      for (const spot of this.spots.values()) if (spot.seen !== this.time) this.leave(spot);
    }
    for (const container of come) this.join(container);
    return this.bands;
  }

  /** Keeps the place of who stands there already in the same state; answers whether it does. */
  private stays(container: PictureContainer): boolean {
    const spot = this.spots.get(container.id);
    if (!spot) return false;
    if (spot.container.state.status !== container.state.status) {
      this.leave(spot);
      return false;
    }
    spot.seen = this.time;
    if (spot.container !== container) {
      spot.container = container;
      this.band(container)[spot.place] = container;
    }
    return true;
  }

  private leave({ container, place }: Spot): void {
    this.spots.delete(container.id);
    const band = this.band(container);
    const last = band.pop();
    const moved = last && last !== container && this.spots.get(last.id);
    if (!moved) return;
    moved.place = place;
    band[place] = last;
  }

  private join(container: PictureContainer): void {
    const place = this.band(container).push(container) - 1;
    this.spots.set(container.id, { container, place, seen: this.time });
  }

  private band({ state: { status } }: PictureContainer): PictureContainer[] {
    const known = this.bands.get(status);
    if (known) return known;
    const fresh: PictureContainer[] = [];
    this.bands.set(status, fresh);
    return fresh;
  }
}
