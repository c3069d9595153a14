import type { ContainerStatus, PictureContainer } from '../picture/picture-model';

/**
 * Who stands where in a crowd: a list of containers for every state, in which the others keep their places when one
 * comes or goes (a newcomer stands at the end, the last one steps into a gap).
 */
export class CrowdPlaces {
  private readonly bands = new Map<ContainerStatus, PictureContainer[]>();

  /** Brings the lists up to date and answers them by state. The same lists are answered every time. */
  follow(containers: readonly PictureContainer[]): ReadonlyMap<ContainerStatus, readonly PictureContainer[]> {
    const now = new Map<string, PictureContainer>();
    for (const container of containers) now.set(container.id, container);
    for (const [status, band] of this.bands) this.keep(status, band, now);
    for (const container of now.values()) this.band(container.state.status).push(container);
    return this.bands;
  }

  /** Takes who has stayed out of `now`, in the form it has now, and closes the gaps. */
  private keep(status: ContainerStatus, band: PictureContainer[], now: Map<string, PictureContainer>): void {
    for (let place = 0; place < band.length; place += 1) {
      let stands: PictureContainer | undefined;
      while (place < band.length && !stands) {
        const before = band[place];
        const candidate = before && now.get(before.id);
        if (candidate?.state.status === status) {
          stands = candidate;
        } else {
          const last = band.pop();
          if (last && place < band.length) band[place] = last;
        }
      }
      if (!stands) return;
      band[place] = stands;
      now.delete(stands.id);
    }
  }

  private band(status: ContainerStatus): PictureContainer[] {
    const known = this.bands.get(status);
    if (known) return known;
    const fresh: PictureContainer[] = [];
    this.bands.set(status, fresh);
    return fresh;
  }
}
