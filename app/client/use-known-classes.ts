'use client';

import { useEffect, useState } from 'react';
import type { KnownClass } from '../ui/home/home-model';
import { findRoom } from './classroom-api';
import { heldSeats } from './seat-keeper';

/** How many the classroom is asked about: each question is a request. */
const MOST_ASKED = 8;

/** The classes in which this browser holds a seat, the newest first; those that the classroom does not know are left out. */
export function useKnownClasses(): readonly KnownClass[] {
  const [classes, setClasses] = useState<readonly KnownClass[]>([]);
  useEffect(() => {
    let current = true;
    const kept = heldSeats().map(
      ({ room, name, role, keptAt, solo = false, lesson, recording }): KnownClass => ({
        id: room.id,
        code: room.code,
        title: lesson?.title ?? recording ?? null,
        open: solo ? true : null,
        solo,
        name,
        role,
        since: keptAt,
      }),
    );
    setClasses(kept);
    for (const { code } of kept.filter(({ solo }) => !solo).slice(0, MOST_ASKED)) {
      void findRoom(code).then((answer) => {
        if (!current) return;
        setClasses((before) => {
          if (!answer.ok)
            return answer.code === 'room/not-found' ? before.filter((known) => known.code !== code) : before;
          const { title, open } = answer.value;
          return before.map((known) => (known.code === code ? { ...known, title, open } : known));
        });
      });
    }
    return () => {
      current = false;
    };
  }, []);
  return classes;
}
