'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { HomeScreen } from '../ui/home/home-screen';
import { type Answer, findRoom, joinRoom, needsTeacherKey, openRoom, resumeSeat, suggestNames } from './classroom-api';
import { heldSeat, keepSeat } from './seat-keeper';
import { useKnownClasses } from './use-known-classes';

interface HomeRouteProps {
  code: string;
  resume: boolean;
  /** The token of an invitation to lead the class. */
  invite?: string;
}

/** The home page: joining, teaching, practising. A browser that already sits in the room comes back to its seat. */
export function HomeRoute({ code, resume, invite }: HomeRouteProps) {
  const router = useRouter();
  const classes = useKnownClasses();
  const [needsKey, setNeedsKey] = useState(false);
  useEffect(() => void needsTeacherKey().then(setNeedsKey), []);
  /** Keeps the seat and goes to it. */
  const enter = (answer: Answer<SeatGrant>, solo = false) => {
    if (!answer.ok) return answer.code;
    const { room, role } = answer.value;
    keepSeat(answer.value, solo);
    router.push(role === 'instructor' && !solo ? `/r/${room.code}/teach` : `/r/${room.code}`);
    return null;
  };
  return (
    <HomeScreen
      code={code}
      resume={resume}
      invited={invite !== undefined}
      needsKey={needsKey}
      classes={classes}
      onFind={findRoom}
      onNames={suggestNames}
      onJoin={async (typed, name) => {
        const found = await findRoom(typed);
        if (!found.ok) return found.code;
        const held = heldSeat(found.value.code);
        if (held?.name === name && (invite === undefined || held.role === 'instructor')) {
          router.push(held.role === 'instructor' ? `/r/${held.room.code}/teach` : `/r/${held.room.code}`);
          return null;
        }
        return enter(await joinRoom(found.value.code, name, invite));
      }}
      onResume={async (typed, resumeCode) => enter(await resumeSeat(typed, resumeCode))}
      onTeach={async (title, key) =>
        enter(await openRoom({ ...(title !== '' && { title }), ...(key !== '' && { teacherKey: key }) }))
      }
      onPractise={async (key) => enter(await openRoom({ kind: 'solo', ...(key !== '' && { teacherKey: key }) }), true)}
      onRecording={(path) => router.push(path)}
    />
  );
}
