/** Something that the owner of a host has done to it and may take back. */
export interface UndoStep {
  /** How many private events of the seat there were before. */
  count: number;
  /** The line that was typed, or what was done in the editor, shortened. */
  line: string;
  /** Where it was typed; null for what was done in the editor. */
  terminal: string | null;
  /** Nothing has come of it yet, so there is nothing to take back. */
  idle?: true;
}

/** So far back one can go; the step that has just begun is one more. */
export const UNDO_STEPS = 30;
const LINE = 200;

/**
 * With one step more. A line that nothing came of gives its place to the next one; the list, which most lines leave as
 * it was, is then changed in its last place alone.
 */
export function withStep(steps: readonly UndoStep[] | undefined, step: UndoStep): readonly UndoStep[] {
  const next = step.line.length > LINE ? { ...step, line: `${step.line.slice(0, LINE - 1)}…` } : step;
  if (!steps) return [next];
  const kept = steps.slice(steps.at(-1)?.idle ? -UNDO_STEPS - 1 : -UNDO_STEPS);
  if (kept.at(-1)?.idle) kept[kept.length - 1] = next;
  else kept.push(next);
  return kept;
}

/** Something has come of the last step. */
export function withEffect(steps: readonly UndoStep[] | undefined): readonly UndoStep[] | undefined {
  const last = steps?.at(-1);
  if (!steps || !last?.idle) return steps;
  const { count, line, terminal } = last;
  const now = steps.slice();
  now[now.length - 1] = { count, line, terminal };
  return now;
}

/** What would be taken back next. */
export function lastStep(steps: readonly UndoStep[] | undefined): UndoStep | undefined {
  return taken(steps).at(-1);
}

/** The steps that something has come of. */
function taken(steps: readonly UndoStep[] = []): readonly UndoStep[] {
  return steps.at(-1)?.idle ? steps.slice(0, -1) : steps;
}
