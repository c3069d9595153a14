'use client';

import { BackToSeat } from '../home/back-to-seat';
import { ImageFloor } from '../picture/image-floor';
import { ClassStrip } from '../room/class-strip';
import type { SeatView } from '../room/room-model';
import { SeatMenu } from '../room/seat-menu';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import { HARD_NAMES } from './hard-names';
import { sampleContainer } from './sample-containers';
import { webApp } from './sample-images';
import { sampleRoom } from './sample-room';

/** Everything that shows a name, with names that are hard to show. Each stays within its place. */
export function SampleNames() {
  const seats = HARD_NAMES.map((name, look) => ({ id: `seat-${look}`, name, look }));
  const containers = seats.map((seat, n) => sampleContainer(n, 'running', { seat }));
  const views = seats.map(
    (seat, n): SeatView => ({
      seat,
      online: true,
      containers: containers.slice(n, n + 1),
      role: 'student',
      handAt: null,
      flag: null,
      wantsHelp: false,
      sharing: n % 2 === 0,
      watching: false,
      out: null,
      activity: null,
    }),
  );
  return (
    <main className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4">
      <h1 className="sr-only">{'Names'}</h1>
      {seats.map((seat) => (
        <div key={seat.id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <SeatMenu seat={seat} room={sampleRoom} onResumeCode={async () => null} />
          <BackToSeat
            known={{
              id: seat.id,
              code: 'K7M4XQ',
              title: seat.name,
              open: true,
              name: seat.name,
              role: 'student',
              since: 0,
              solo: false,
            }}
          />
        </div>
      ))}
      <ImageFloor image={webApp} containers={containers} nameOf="owner" />
      <ClassStrip seats={views} onLook={() => {}} />
      <div className="flex h-96">
        <ReadOnlyTerminal
          name="docker"
          items={seats.map(({ id, name }, n) => ({ n, kind: 'input', prompt: '$ ', by: id, text: `echo ${name}` }))}
          whoTyped={(by) => seats.find(({ id }) => id === by)?.name ?? ''}
        />
      </div>
    </main>
  );
}
