'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { HomeScreen } from '../ui/home/home-screen';
import { findRoom, joinRoom, openRoom, resumeSeat } from './classroom-api';
import { heldSeat, keepSeat } from './seat-keeper';

/** The home page: joining and teaching. A browser that already sits in the room comes back to its seat. */
export function HomeRoute({ code, resume }: { code: string; resume: boolean }) {
  const router = useRouter();
  const [needsKey, setNeedsKey] = useState(false);
  useEffect(() => {
    fetch('/api/address')
      .then((response) => response.json())
      .then((answer: { teacherKey: boolean }) => setNeedsKey(answer.teacherKey))
      .catch(() => {});
  }, []);
  return (
    <HomeScreen
      code={code}
      resume={resume}
      needsKey={needsKey}
      onJoin={async (typed, name) => {
        const found = await findRoom(typed);
        if (!found.ok) return found.text;
        const held = heldSeat(found.value.code);
        if (!held || held.name !== name) {
          const joined = await joinRoom(found.value.code, name);
          if (!joined.ok) return joined.text;
          keepSeat(joined.value);
        }
        router.push(`/r/${found.value.code}`);
        return null;
      }}
      onResume={async (typed, resumeCode) => {
        const resumed = await resumeSeat(typed, resumeCode);
        if (!resumed.ok) return resumed.text;
        keepSeat(resumed.value);
        const { room, role } = resumed.value;
        router.push(role === 'instructor' ? `/r/${room.code}/teach` : `/r/${room.code}`);
        return null;
      }}
      onTeach={async (key) => {
        const opened = await openRoom(key || undefined);
        if (!opened.ok) return opened.text;
        keepSeat(opened.value);
        router.push(`/r/${opened.value.room.code}/teach`);
        return null;
      }}
    />
  );
}
