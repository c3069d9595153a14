import type { Digest } from '../model/digest';
import type { SeatId } from '../model/room-state';
import type { RoomEvent } from '../room/events';

/**
 * Which images of a room were only ever on one seat's host: built there, and neither pulled from anywhere nor pushed.
 * Takes all events of the room, in their order.
 */
export class OwnImages {
  /** Types of the events that matter here. */
  static readonly READS = ['image.stored', 'image.added', 'image.digest-noted', 'registry.pushed'] as const;

  private readonly layersOf = new Map<Digest, readonly Digest[]>();
  private readonly mine = new Set<Digest>();
  private readonly others = new Set<Digest>();

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
    }
  }

  images(): ReadonlySet<Digest> {
    return new Set([...this.mine].filter((image) => !this.others.has(image)));
  }

  /** Layers that no other image stands on, by diffID. */
  layers(): ReadonlySet<Digest> {
    const own = this.images();
    const shared = new Set([...this.layersOf].flatMap(([image, layers]) => (own.has(image) ? [] : layers)));
    return new Set([...own].flatMap((image) => this.layersOf.get(image) ?? []).filter((layer) => !shared.has(layer)));
  }
}
