import type { Check, Goal } from '../model/check';
import { asksForLine } from './contradiction';
import type { Mistakes } from './mistakes';
import { CONDITION_KEYS, readCondition } from './read-condition';
import { entriesOf, list, type Read, text } from './yaml-readers';
import type { YamlValue } from './yaml-value';

const MOST_GOALS = 12;
const SAY = 200;

/** A list of goals, each with what it says and one condition. */
export function readCheck(value: YamlValue, order: Check['order'], mistakes: Mistakes): Check | null {
  const goals = list(readGoal, 1, MOST_GOALS)(value, mistakes);
  if (order === 'together' && goals && goals.filter(({ is }) => asksForLine(is)).length > 1)
    mistakes.add(
      value.line,
      'Together, only one goal can ask for a line that `ran`: each line ends at a moment of its own.',
    );
  return goals && goals.length > 0 ? { goals, order } : null;
}

const readGoal: Read<Goal> = (value, mistakes) => {
  const entries = entriesOf(value, mistakes, ['say', ...CONDITION_KEYS]);
  if (!entries) return undefined;
  const said = entries.find(({ key }) => key === 'say');
  if (!said) mistakes.add(value.line, 'A goal has to `say` what the learner is to reach.');
  const say = said && text(SAY)(said.value, mistakes);
  const rest = { ...value, kind: 'map' as const, entries: entries.filter(({ key }) => key !== 'say') };
  const is = readCondition(rest, mistakes);
  return say === undefined || is === undefined ? undefined : { say, is };
};
