import type { Check } from '../../model/check';
import { holds } from './evaluate';
import type { HostView } from './host-view';
import { goalsDecidedBy, TOUCH } from './touches';

/**
 * The places of goals that are reached now and were not before.
 *
 * @param before for each goal, by its place, when it was reached, or null; absent: none was
 * @param touched what has changed; where that decides no goal that is left, nothing is looked at
 */
export function reachedGoals(
  check: Check,
  before: readonly (number | null)[] | undefined,
  view: () => HostView,
  touched: number,
): number[] {
  const bits = goalsDecidedBy(check);
  const isLeft = (goal: number) => (before?.[goal] ?? null) === null;
  if (!bits.some((decides, goal) => (decides & touched) !== 0 && isLeft(goal))) return [];
  const { goals, order } = check;
  if (order === 'in-order') return oneAfterTheOther(check, isLeft, view());
  const now = view();
  if (order === 'together') return goals.every(({ is }) => holds(is, now)) ? goals.map((_, at) => at) : [];
  return goals.flatMap(({ is }, at) => (isLeft(at) && ((bits[at] ?? 0) & touched) !== 0 && holds(is, now) ? at : []));
}

/** Each counts only after the one before; what was typed once counts once. */
function oneAfterTheOther(check: Check, isLeft: (goal: number) => boolean, view: HostView): number[] {
  const found: number[] = [];
  let now = view;
  for (const [at, { is }] of check.goals.entries()) {
    if (!isLeft(at)) continue;
    if (!holds(is, now)) break;
    found.push(at);
    if (((goalsDecidedBy(check)[at] ?? 0) & TOUCH.line) !== 0) now = { ...now, line: null };
  }
  return found;
}
