import { holds } from '../lesson/check/evaluate';
import { hostView } from '../lesson/check/host-view';
import { type Concern, concernOf, registryLeaves } from '../lesson/check/registry-news';
import type { Check, Condition } from '../model/check';
import type { ClassLesson } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { Digest } from '../model/digest';
import type { Host, SeatId } from '../model/room-state';
import { namespaceOf, ownPrefix } from '../registry/namespace';
import { HUB_PREFIX } from '../registry/registry-address';
import { currentIndex } from './current-step';
import type { RoomEvent } from './events';
import type { Room } from './room';

type RegistryEvent = Extract<RoomEvent, { type: 'registry.pushed' | 'registry.deleted' }>;

/**
 * Finds those whose step what has changed in the registry may decide. A push concerns few of a large class, and whom
 * is told by its name and its image.
 */
export class RegistryWatch {
  private readonly repositories = new Set<string>();
  private readonly images = new Set<Digest>();
  private by: SeatId | null = null;
  /** How conditions that are the same for everybody stood when they were looked at last. */
  private readonly known = new Map<Condition, boolean>();

  constructor(private readonly room: Pick<Room, 'state' | 'tx'>) {}

  changed(event: RegistryEvent): void {
    this.repositories.add(event.repository);
    this.by = event.seat;
    if (event.type === 'registry.pushed') this.images.add(event.manifest.image);
  }

  /** Somebody has come to another step: what was known may be known of a moment long gone. */
  forget(): void {
    this.known.clear();
    this.done();
  }

  /** Whom it may concern; what has changed is then told. */
  take(lesson: ClassLesson): SeatId[] {
    const { state } = this.room;
    const steps = state.privates.get(DESK)?.desk?.key?.steps ?? [];
    const concerns = new Map<Check, Concern>();
    const concernIn = (index: number | null): Concern | null => {
      const check = index === null ? null : steps[index]?.check;
      if (!check || registryLeaves(check).length === 0) return null;
      const known = concerns.get(check) ?? concernOf(check, this.repositories, (one) => this.hasTurned(one));
      concerns.set(check, known);
      return known;
    };
    const found: SeatId[] = [];
    const together = lesson.pace === 'instructor' ? concernIn(lesson.index) : undefined;
    if (together !== null && steps.some(({ check }) => check && registryLeaves(check).length > 0)) {
      const owners = new Set([...this.repositories].map(namespaceIn));
      for (const [id, host] of state.hosts) {
        const concern = together ?? concernIn(currentIndex(lesson, id));
        if (!concern) continue;
        const { all, owners: ofOwners, tags } = concern;
        const isConcerned =
          all ||
          (ofOwners && (ownPrefix(state, id) === '' || owners.has(namespaceOf(state, id)))) ||
          (tags.size > 0 && this.holdsPushed(host, tags));
        if (isConcerned) found.push(id);
      }
    }
    this.done();
    return found;
  }

  private holdsPushed(host: Host, tags: ReadonlySet<string>): boolean {
    for (const tag of tags) {
      const image = host.tags.get(tag);
      if (image !== undefined && this.images.has(image)) return true;
    }
    return false;
  }

  private hasTurned(condition: Condition): boolean {
    const { state, tx } = this.room;
    if (this.by === null || !state.hosts.has(this.by)) return true;
    const before = this.known.get(condition);
    const now = holds(condition, hostView(tx, this.by));
    this.known.set(condition, now);
    return now !== before;
  }

  private done(): void {
    this.repositories.clear();
    this.images.clear();
  }
}

/** Whose part of the registry a repository lies in. */
function namespaceIn(repository: string): string {
  const name = repository.startsWith(HUB_PREFIX) ? repository.slice(HUB_PREFIX.length) : repository;
  return name.slice(0, Math.max(0, name.indexOf('/')));
}
