import type { ParsedLesson } from '#engine/lesson/parsed-lesson';
import type { LessonHead } from '#engine/model/lesson';

/** The lessons that come with this server. */
export class LessonShelf {
  /** In the order of the course. */
  readonly heads: readonly LessonHead[];
  /** The first step of the course that shows a claim, by the claim's number, in titles. */
  readonly claimSteps: Readonly<Record<number, { lesson: string; step: string }>>;
  private readonly texts: ReadonlyMap<string, string>;

  /** Of lessons with the same ID the first is kept. */
  constructor(lessons: readonly { text: string; lesson: ParsedLesson }[]) {
    const inOrder = [...lessons].sort((a, b) => place(a.lesson) - place(b.lesson));
    const texts = new Map<string, string>();
    const heads: LessonHead[] = [];
    const claimSteps: Record<number, { lesson: string; step: string }> = {};
    for (const { text, lesson } of inOrder) {
      const { id, title, summary, minutes } = lesson.sheet;
      if (texts.has(id)) continue;
      texts.set(id, text);
      heads.push({ id, title, summary, minutes });
      for (const [at, { claims }] of lesson.key.steps.entries()) {
        const step = lesson.sheet.steps[at]?.title ?? '';
        for (const { claim } of claims) claimSteps[claim] ??= { lesson: title, step };
      }
    }
    this.heads = heads;
    this.claimSteps = claimSteps;
    this.texts = texts;
  }

  /** As its author wrote it, right answers and solutions too: for those who lead. Null for an unknown one. */
  textOf(id: string): string | null {
    return this.texts.get(id) ?? null;
  }
}

function place({ order }: ParsedLesson): number {
  return order ?? Number.POSITIVE_INFINITY;
}
