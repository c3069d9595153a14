'use client';

import { BenchBeside } from './bench-beside';
import { LiveBench } from './live-bench';
import { RoomGate } from './room-gate';

/** A student's bench, live. */
export function BenchRoute({ code }: { code: string }) {
  return (
    <RoomGate code={code} needs="seat">
      {(connection) => (
        <LiveBench connection={connection} code={code} beside={<BenchBeside connection={connection} code={code} />} />
      )}
    </RoomGate>
  );
}
