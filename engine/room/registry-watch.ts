import { holds } from '../lesson/check/evaluate';
import { hostView } from '../lesson/check/host-view';
import { type Concerned, concerned, registryLeaves } from '../lesson/check/registry-news';
import type { Check, Condition } from '../model/check';
import type { ClassLesson } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { SeatId } from '../model/room-state';
import { namespaceOf } from '../registry/namespace';
import { HUB_PREFIX } from '../registry/registry-address';
import { currentIndex } from './current-step';
import type { RoomEvent } from './events';
import type { Room } from './room';

type RegistryEvent = Extract<RoomEvent, { type: 'registry.pushed' | 'registry.deleted' }>;

/**
 * Finds those whose step what has changed in the registry may decide: in a large class a push concerns few, and who
 * pushes what for whom is told by its name.
 */
export class RegistryWatch {
  private readonly repositories = new Set<string>();
  private by: SeatId | null = null;
  /** How conditions that are the same for everybody stood when they were looked at last. */
  private readonly known = new Map<Condition, boolean>();

  constructor(private readonly room: Pick<Room, 'state' | 'tx'>) {}

  changed({ repository, seat }: RegistryEvent): void {
    this.repositories.add(repository);
    this.by = seat;
  }

  /** Somebody has come to another step: what was known may be known of a moment long gone. */
  forget(): void {
    this.known.clear();
    this.repositories.clear();
  }

  /** Takes note of what has changed; answers whom it may concern. */
  take(lesson: ClassLesson): SeatId[] {
    const { state } = this.room;
    const steps = state.privates.get(DESK)?.desk?.key?.steps ?? [];
    const inStep = new Map<Check, Concerned>();
    const concernedBy = (index: number | null): Concerned => {
      const check = index === null ? null : (steps[index]?.check ?? null);
      if (!check) return 'nobody';
      const known = inStep.get(check) ?? concerned(check, this.repositories, (one) => this.hasTurned(one));
      inStep.set(check, known);
      return known;
    };
    const found: SeatId[] = [];
    const isForNobody =
      lesson.pace === 'instructor'
        ? concernedBy(lesson.index) === 'nobody'
        : steps.every(({ check }) => !check || registryLeaves(check).length === 0);
    if (!isForNobody) {
      const owners = new Set([...this.repositories].map(namespaceIn));
      for (const id of state.seats.keys()) {
        const whom = concernedBy(currentIndex(lesson, id));
        if (whom === 'all' || (whom === 'owners' && owners.has(namespaceOf(state, id)))) found.push(id);
      }
    }
    this.repositories.clear();
    return found;
  }

  private hasTurned(condition: Condition): boolean {
    const { state, tx } = this.room;
    if (this.by === null || !state.hosts.has(this.by)) return true;
    const before = this.known.get(condition);
    const now = holds(condition, hostView(tx, this.by));
    this.known.set(condition, now);
    return now !== before;
  }
}

/** Whose part of the registry a repository lies in. */
function namespaceIn(repository: string): string {
  const name = repository.startsWith(HUB_PREFIX) ? repository.slice(HUB_PREFIX.length) : repository;
  return name.slice(0, Math.max(0, name.indexOf('/')));
}
