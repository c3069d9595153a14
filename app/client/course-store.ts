import type { CourseProgress } from './course-progress';
import { progressRecord, readLessons } from './course-schema';

/** The version is part of the name: a later one leaves this alone and reads it if it likes. */
const KEY = 'drydock:course:1';

/** What a store needs of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The progress that this device remembers. Where the browser keeps nothing (private windows, a full disk, a policy), it is
 * remembered until the page is left. What cannot be read counts as nothing.
 */
export class CourseStore {
  private memory: CourseProgress | null = null;
  private seen: { raw: string | null; progress: CourseProgress } | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param shelf answers where to keep it, or throws where there is nothing to keep it in */
  constructor(private readonly shelf: () => Shelf) {}

  /** The same object until something has changed. */
  read(): CourseProgress {
    if (this.memory) return this.memory;
    let raw: string | null = null;
    try {
      raw = this.shelf().getItem(KEY);
    } catch {
      // Read as empty; the first thing that is to be kept finds out.
    }
    if (this.seen?.raw !== raw || !this.seen) this.seen = { raw, progress: parsed(raw) };
    return this.seen.progress;
  }

  /** False once something could not be kept beyond this page. */
  keeps(): boolean {
    return this.memory === null;
  }

  /** Changes what is kept now, which another tab may have changed since it was read last. The same again changes nothing. */
  change(changed: (progress: CourseProgress) => CourseProgress): void {
    const before = this.read();
    const lessons = changed(before);
    if (lessons === before) return;
    try {
      this.shelf().setItem(KEY, JSON.stringify({ version: 1, lessons: Object.fromEntries(lessons) }));
      this.memory = null;
    } catch {
      this.memory = lessons;
    }
    this.tell();
  }

  forget(): void {
    this.memory = null;
    try {
      this.shelf().removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
    this.tell();
  }

  /** Told after every change, and by other tabs through {@link tell}. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell = (): void => {
    for (const listener of this.listeners) listener();
  };
}

function parsed(raw: string | null): CourseProgress {
  if (raw === null) return NOTHING;
  try {
    const record = progressRecord.safeParse(JSON.parse(raw));
    return record.success ? readLessons(record.data.lessons) : NOTHING;
  } catch {
    return NOTHING;
  }
}

const NOTHING: CourseProgress = new Map();
