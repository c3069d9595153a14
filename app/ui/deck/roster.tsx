'use client';

import { Search } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useWords } from '../language/use-words';
import type { SeatView } from '../room/room-model';
import { ControlButton } from './control-button';
import { ariaKeys, DECK_SHORTCUTS } from './deck-shortcuts';
import { KeyCap } from './key-cap';
import { FILTERS, type Filter, passes, type RosterChoice, SORTS, type Sort } from './roster-order';
import { SeatCell } from './seat-cell';
import { idleFor, seatNeed } from './seat-needs';

export interface RosterFields {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly sort: RefObject<HTMLSelectElement | null>;
  readonly filter: RefObject<HTMLSelectElement | null>;
}

interface RosterProps {
  /** All of the class, in the order of joining. */
  readonly seats: readonly SeatView[];
  /** Those that the choice leaves, in its order. */
  readonly shown: readonly SeatView[];
  readonly choice: RosterChoice;
  readonly onChoice: (choice: RosterChoice) => void;
  readonly fields: RosterFields;
  /** Milliseconds since 1970, the server's. */
  readonly now: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (seats: ReadonlySet<string>) => void;
  readonly opened: string | null;
  readonly spotlit: string | null;
  readonly onOpen: (seat: string) => void;
  /** Sends a seat the next hint of its step. The function stays the same. */
  readonly onHelp: (seat: string) => void;
}

/** Up to so many seats have cells with room for an error and large blocks. */
const ROOMY = 60;

/** The class, one cell for every seat, with what finds, orders and selects them. */
export function Roster(props: RosterProps) {
  const { seats, shown, choice, onChoice, fields, now, selected, onSelect } = props;
  const words = useWords('deck');
  const selectable = useSelectable(shown, selected, onSelect);
  const present = seats.filter(({ out }) => out === null);
  const students = present.filter(({ role }) => role === 'student').length;
  const counts = new Map(FILTERS.map((filter) => [filter, present.filter((view) => passes(view, filter, now)).length]));
  if (present.length === 0) {
    return (
      <div className="empty-sheet mx-4!">
        <p className="text-lg font-semibold">{words('roster.empty')}</p>
        <p>{words('roster.emptyMore')}</p>
      </div>
    );
  }
  return (
    <>
      <div className="roster-bar">
        <label className="roster-search">
          <Search size={16} aria-hidden="true" />
          <input
            ref={fields.search}
            type="search"
            className="roster-search-field"
            placeholder={words('control.search')}
            aria-label={words('control.search')}
            aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.search.key)}
            value={choice.search}
            onChange={({ target }) => onChoice({ ...choice, search: target.value })}
            onKeyDown={(event) => {
              const [only] = shown;
              if (event.key === 'Enter' && only) props.onOpen(only.seat.id);
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <KeyCap keys={DECK_SHORTCUTS.search.key} />
        </label>
        <label className="roster-choice">
          <span className="sr-only">{words('control.filter')}</span>
          <select
            ref={fields.filter}
            className="field"
            aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.filter.key)}
            value={choice.filter}
            onChange={({ target }) => onChoice({ ...choice, filter: target.value as Filter })}
          >
            {FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {words(`filter.${filter}`)} ({counts.get(filter) ?? 0})
              </option>
            ))}
          </select>
          <KeyCap keys={DECK_SHORTCUTS.filter.key} />
        </label>
        <label className="roster-choice">
          <span className="sr-only">{words('control.sort')}</span>
          <select
            ref={fields.sort}
            className="field"
            aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.sort.key)}
            value={choice.sort}
            onChange={({ target }) => onChoice({ ...choice, sort: target.value as Sort })}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words(`sort.${sort}`)}
              </option>
            ))}
          </select>
          <KeyCap keys={DECK_SHORTCUTS.sort.key} />
        </label>
        <ControlButton control="selectAll" />
        <p className="roster-counts">
          <span data-need={(counts.get('hand') ?? 0) > 0 ? 'hand' : undefined}>
            {words('roster.hands', { count: counts.get('hand') ?? 0 })}
          </span>
          <span data-need={(counts.get('stuck') ?? 0) > 0 ? 'stuck' : undefined}>
            {words('roster.stuckCount', { count: counts.get('stuck') ?? 0 })}
          </span>
          <span>{words('roster.doneCount', { done: counts.get('done') ?? 0, all: students })}</span>
          <meter
            className="roster-meter"
            min={0}
            max={students}
            value={counts.get('done') ?? 0}
            aria-label={words('roster.doneCount', { done: counts.get('done') ?? 0, all: students })}
          />
        </p>
        {selected.size > 0 && (
          <p className="roster-selection" role="status">
            <strong>{words('roster.selected', { count: selected.size })}</strong> {words('roster.selectedNote')}
            <button type="button" className="button-quiet" onClick={() => onSelect(new Set())}>
              {words('roster.clear')}
            </button>
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <div className="p-6">
          <p className="font-semibold">{words('roster.noMatch')}</p>
          <p className="pb-4 text-soft">{words('roster.noMatchMore')}</p>
          <button
            type="button"
            className="button-quiet"
            onClick={() => onChoice({ ...choice, filter: 'all', search: '' })}
          >
            {words('roster.showAll')}
          </button>
        </div>
      ) : (
        <ul className="roster" aria-label={words('roster.label')} data-roomy={present.length <= ROOMY}>
          {shown.map((view) => (
            <SeatCell
              key={view.seat.id}
              view={view}
              need={seatNeed(view, now)}
              minutes={idleFor(view, now)}
              stuckMinutes={view.lesson?.stuckSince ? Math.floor((now - view.lesson.stuckSince) / 60_000) : 0}
              selected={selected.has(view.seat.id)}
              opened={view.seat.id === props.opened}
              spotlit={view.seat.id === props.spotlit}
              roomy={present.length <= ROOMY}
              onOpen={props.onOpen}
              onSelect={selectable}
              onHelp={props.onHelp}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Selecting one by one, or with Shift all from the one selected last. The function stays the same. */
function useSelectable(
  shown: readonly SeatView[],
  selected: ReadonlySet<string>,
  onSelect: (seats: ReadonlySet<string>) => void,
): (seat: string, many: boolean) => void {
  const last = useRef<string | null>(null);
  const select = (seat: string, many: boolean) => {
    const next = new Set(selected);
    const ids = shown.map((view) => view.seat.id);
    const [from, to] = [last.current === null ? -1 : ids.indexOf(last.current), ids.indexOf(seat)].sort(
      (a, b) => a - b,
    );
    if (many && from !== undefined && from >= 0) for (const id of ids.slice(from, (to ?? from) + 1)) next.add(id);
    else if (!next.delete(seat)) next.add(seat);
    last.current = seat;
    onSelect(next);
  };
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  return useCallback((seat: string, many: boolean) => latest.current(seat, many), []);
}
