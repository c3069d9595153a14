'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { HomeScreen } from '../ui/home/home-screen';
import {
  type Answer,
  findRoom,
  joinRoom,
  needsTeacherKey,
  openRoom,
  publishedRecordings,
  resumeSeat,
  suggestNames,
} from './classroom-api';
import { chooseFile } from './replay/chosen-file';
import { heldSeat, keepSeat } from './seat-keeper';
import { useKnownClasses } from './use-known-classes';
import { useToldCourse } from './use-told-course';

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
  const brings = useToldCourse();
  const [needsKey, setNeedsKey] = useState(false);
  useEffect(() => void needsTeacherKey().then(setNeedsKey), []);
  /** Keeps the seat and goes to it. */
  const enter = (answer: Answer<SeatGrant>, bring = false) => {
    if (!answer.ok) return answer.code;
    keepSeat(answer.value, bring ? { bring } : {});
    router.push(seatPath(answer.value));
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
      brings={brings}
      onJoin={async (typed, name, bring) => {
        const found = await findRoom(typed);
        if (!found.ok) return found.code;
        const held = heldSeat(found.value.code);
        if (held?.name === name && (invite === undefined || held.role === 'instructor')) {
          return enter({ ok: true, value: held }, bring);
        }
        return enter(await joinRoom(found.value.code, name, invite), bring);
      }}
      onResume={async (typed, resumeCode) => enter(await resumeSeat(typed, resumeCode))}
      onTeach={async (title, key) =>
        enter(await openRoom({ ...(title !== '' && { title }), ...(key !== '' && { teacherKey: key }) }))
      }
      onRecording={(path) => router.push(path)}
      onFile={(file) => {
        chooseFile(file);
        router.push('/replay/file');
      }}
      onPublished={publishedRecordings}
    />
  );
}

function seatPath({ room, role }: SeatGrant): string {
  return role === 'instructor' ? `/r/${room.code}/teach` : `/r/${room.code}`;
}
