'use client';

import type { Found, KnownClass } from '../home/home-model';
import { HomeScreen } from '../home/home-screen';

const NAMES = ['Brave Otter', 'Quiet Lantern', 'Amber Gull', 'Swift Anchor', 'Mellow Tide', 'Copper Heron'];

const CLASSES: Readonly<Record<string, Found>> = {
  K7M4XQ: found('Containers, week 2', true, 'open'),
  LCKED2: found('Containers, week 2', true, 'locked'),
  WATCH2: found('An evening with containers and a rather long title that somebody typed', true, 'watch-only'),
  BEGUN2: found('حاويات دوكر', true, 'begun'),
  ENDED2: found('Containers, week 1', false, 'open'),
};

const KNOWN: readonly KnownClass[] = [
  known('K7M4XQ', 'Containers, week 2', true, 'Zoë Müller-Lüdenscheidt', 'student', 1_763_700_000_000),
  known('ENDED2', 'Containers, week 1', false, 'Ms Lee', 'instructor', 1_763_100_000_000),
  known('OLDER2', null, null, 'Ana', 'student', 1_750_000_000_000),
];

const PUBLISHED = [{ id: 'p', title: 'Containers for everybody', at: 1_763_800_000_000, minutes: 47, students: 23 }];

/** The first page; `known`: in a browser that has sat in classes; `code`: as opened by a link. */
export function SampleHome(props: { known?: boolean; code?: string; resume?: boolean; invited?: boolean }) {
  let rolled = 0;
  return (
    <HomeScreen
      code={props.code}
      resume={props.resume}
      invited={props.invited}
      needsKey={props.known ?? false}
      classes={props.known ? KNOWN : []}
      onFind={find}
      brings={props.known ? [{ title: 'What is the difference?', done: 5, steps: 5 }] : []}
      onNames={async () => {
        rolled += 3;
        return [0, 1, 2].map((n) => NAMES[(rolled + n) % NAMES.length] ?? '');
      }}
      onJoin={async (code, name) => {
        const answer = await find(code);
        return answer.ok ? (name === 'admin' ? 'seat/name-refused' : 'class/locked') : answer.code;
      }}
      onResume={async () => 'seat/wrong-resume-code'}
      onTeach={async () => 'room/teacher-key'}
      onRecording={() => {}}
      onFile={() => {}}
      onPublished={async () => (props.known ? PUBLISHED : [])}
    />
  );
}

const find = async (code: string): Promise<Found> => CLASSES[code] ?? { ok: false, code: 'room/not-found' };

function found(title: string, open: boolean, joining: 'open' | 'watch-only' | 'locked' | 'begun'): Found {
  return { ok: true, value: { id: 'sample', title, open, joining } };
}

function known(
  code: string,
  title: string | null,
  open: boolean | null,
  name: string,
  role: KnownClass['role'],
  since: number,
): KnownClass {
  return { id: code, code, title, open, name, role, since, solo: false };
}
