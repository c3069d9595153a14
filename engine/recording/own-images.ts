import type { Digest } from '../model/digest';
import type { SeatId } from '../model/room-state';
import type { RoomEvent } from '../room/events';

/**
 * Which images and layers of a room were only ever on one seat's host: built there, and neither pulled from anywhere nor
 * pushed. Takes all events of the room, in their order.
 */
export class OwnImages {
  /** Types of the events that matter here. */
  static readonly READS = [
    'image.stored',
    'image.added',
    'image.digest-noted',
    'registry.pushed',
    'build-cache.kept',
  ] as const;

  private readonly layersOf = new Map<Digest, readonly Digest[]>();
  private readonly mine = new Set<Digest>();
  private readonly others = new Set<Digest>();
  /** Layers that BuildKit keeps of steps, also of builds that failed. */
  private readonly myCache = new Set<Digest>();
  private readonly othersCache = new Set<Digest>();

  constructor(private readonly seat: SeatId) {}

  note(event: RoomEvent): void {
    switch (event.type) {
      case 'image.stored':
        this.layersOf.set(event.image.id, event.image.diffIds);
        return;
      case 'image.added':
        (event.seat === this.seat ? this.mine : this.others).add(event.image);
        return;
      case 'image.digest-noted':
        this.others.add(event.image);
        return;
      case 'registry.pushed':
        this.others.add(event.manifest.image);
        return;
      case 'build-cache.kept': {
        const cache = event.seat === this.seat ? this.myCache : this.othersCache;
        for (const layer of event.record.diffIds) cache.add(layer);
      }
    }
  }

  images(): ReadonlySet<Digest> {
    return new Set([...this.mine].filter((image) => !this.others.has(image)));
  }

  /** Layers, by diffID, that no other image stands on and nobody else's build. */
  layers(): ReadonlySet<Digest> {
    const own = this.images();
    const shared = new Set([...this.layersOf].flatMap(([image, layers]) => (own.has(image) ? [] : layers)));
    const mine = [...this.myCache, ...[...own].flatMap((image) => this.layersOf.get(image) ?? [])];
    return new Set(mine.filter((layer) => !shared.has(layer) && !this.othersCache.has(layer)));
  }
}
