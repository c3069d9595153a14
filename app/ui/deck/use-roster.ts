'use client';

import { useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import type { SeatView } from '../room/room-model';
import { type RosterChoice, rosterOrder } from './roster-order';
import { isUrgent } from './seat-needs';

const FIRST_CHOICE: RosterChoice = { sort: 'need', filter: 'all', search: '' };
const NOBODY: ReadonlySet<string> = new Set();

/** The roster's state: what is shown in which order, who is selected, who is sent out. */
export function useRoster(seats: readonly SeatView[], now: number) {
  const locale = useLocale();
  const [choice, onChoice] = useState(FIRST_CHOICE);
  const [marked, onSelect] = useState(NOBODY);
  const [sentOutShown, onSentOut] = useState(false);
  const fields = {
    search: useRef<HTMLInputElement>(null),
    sort: useRef<HTMLSelectElement>(null),
    filter: useRef<HTMLSelectElement>(null),
  };
  const shown = rosterOrder(seats, choice, now, locale);
  // What is meant for many is meant for students; who leads too is chosen one by one.
  const many = shown.filter(({ role }) => role === 'student').map(({ seat }) => seat.id);
  const byNeed = () => rosterOrder(seats, FIRST_CHOICE, now, locale);
  const present = seats.filter(({ out }) => out === null);
  // Somebody may have been sent out since.
  const selected =
    marked.size === 0 ? NOBODY : new Set(present.map(({ seat }) => seat.id).filter((id) => marked.has(id)));
  return {
    choice,
    onChoice,
    shown,
    /** All of the class, who needs the instructor first: whatever has been searched for. */
    byNeed,
    selected,
    onSelect,
    sentOut: seats.filter(({ out }) => out !== null),
    sentOutShown,
    onSentOut,
    fields,
    allSelected: many.length > 0 && many.every((id) => selected.has(id)),
    selectAll: () => onSelect(many.every((id) => selected.has(id)) ? NOBODY : new Set(many)),
    /** Who waits longest, after the seat given if that is among them; null when nobody waits. */
    nextInNeed: (after: string | null): string | null => {
      const waiting = byNeed().filter((view) => isUrgent(view, now));
      const at = waiting.findIndex(({ seat }) => seat.id === after);
      return waiting[(at + 1) % waiting.length]?.seat.id ?? null;
    },
  };
}
