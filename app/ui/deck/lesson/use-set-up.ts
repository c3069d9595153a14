'use client';

import { useWords } from '../../language/use-words';
import type { PictureSeat } from '../../picture/picture-model';
import type { SeatView } from '../../room/room-model';
import type { StepDesk } from './desk-model';
import type { SetUpChoice, SetUpDialogProps } from './set-up-dialog';

type SetUpOrder = Pick<SetUpDialogProps, 'step' | 'options' | 'first'>;

/** On whose hosts a step's beginning can be laid: as the class means it, and as the open seat does. Null without one. */
export function useSetUp(
  step: StepDesk | null,
  students: readonly SeatView[],
  selected: ReadonlySet<string>,
  seat: PictureSeat | null,
): { readonly group: SetUpOrder; readonly one: SetUpOrder } | null {
  const words = useWords('desk');
  const deck = useWords('deck');
  if (!step?.start) return null;
  const taking = students.filter(({ watching }) => !watching).map(({ seat }) => seat.id);
  const { undone } = step;
  const some: SetUpChoice[] =
    selected.size > 0 ? [{ to: [...selected], name: deck('to.selected', { count: selected.size }) }] : [];
  const behind: SetUpChoice[] =
    undone.length > 0 && undone.length < taking.length
      ? [{ to: undone, name: words('setUp.behind', { count: undone.length }) }]
      : [];
  const all: SetUpChoice[] = [{ to: taking, name: deck('to.all', { count: taking.length }) }];
  const one: SetUpChoice[] = seat ? [{ to: [seat.id], name: seat.name }] : [];
  const options = distinct([...one, ...some, ...behind, ...all]);
  const [first = all[0]] = [...some, ...behind];
  const at = (choice: SetUpChoice | undefined) =>
    Math.max(
      0,
      options.findIndex(({ to }) => choice && sameSeats(to, choice.to)),
    );
  return { group: { step, options, first: at(first) }, one: { step, options, first: at(one[0]) } };
}

/** Two ways to say the same seats are one choice. */
function distinct(options: readonly SetUpChoice[]): SetUpChoice[] {
  return options.filter(
    ({ to }, index) => to.length > 0 && options.findIndex((other) => sameSeats(other.to, to)) === index,
  );
}

function sameSeats(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((seat) => b.includes(seat));
}
