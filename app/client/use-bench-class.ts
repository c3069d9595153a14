'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { lastStep } from '#engine/model/undo-step';
import type { BenchClass, BenchSigns } from '../ui/bench/bench-class';
import { usePlayedBack } from '../ui/parts/played-back';
import type { RoomSource } from './room-source';
import { pictureSeat } from './seat-picture';

/** Does something of the seat's own that clears its host: nobody is told that somebody else has done it. */
export type ClearsHost = (deed: () => Promise<boolean>) => Promise<boolean>;

/** What stands between one seat and its class now, and how the seat changes it. */
export function useBenchClass(
  connection: RoomSource,
  me: SeatId,
): { of: BenchClass; signs: BenchSigns; clears: ClearsHost } {
  const { state } = connection.replica;
  const seat = state.seats.get(me);
  const { hint, freeze, spotlight } = state.class;
  const own = state.privates.get(me)?.hint;
  const shown = spotlight === null ? undefined : state.seats.get(spotlight);
  const playedBack = usePlayedBack();
  const { clearedAt, clears } = useClearedByOthers(connection, me);
  const signs = useMemo<BenchSigns>(
    () => ({
      onHand: (up) => connection.wish({ type: 'seat.raise-hand', up }),
      onFlag: (flag) => connection.wish({ type: 'seat.flag', flag }),
      onHelp: (wanted) => connection.wish({ type: 'seat.want-help', wanted }),
      onShare: (sharing) => connection.wish({ type: 'seat.share', sharing }),
      onUndo: () => connection.wish({ type: 'host.undo' }),
      onReset: () => clears(() => connection.wish({ type: 'host.reset', seats: [me] })),
    }),
    [connection, me, clears],
  );
  return {
    signs,
    clears,
    of: {
      handUp: seat?.handAt !== undefined,
      flag: seat?.flag ?? null,
      wantsHelp: seat?.wantsHelp ?? false,
      sharing: seat?.sharing ?? false,
      watching: seat?.watching ?? false,
      watchedBy: connection.watchedBy,
      hints: [
        ...(own ? [{ key: `me ${own.at}`, text: own.text, to: 'me' as const }] : []),
        ...(hint ? [{ key: `all ${hint.at}`, text: hint.text, to: 'all' as const }] : []),
      ],
      // Who leads the class is not stopped by it.
      freeze: freeze && seat?.role === 'student' ? { message: freeze.message } : null,
      spotlight: shown ? { seat: pictureSeat(state, shown, me), mine: shown.id === me } : null,
      // Who is alone does it all; and whoever looks at a recording has lost nothing.
      clearedAt: state.room.kind === 'solo' || playedBack ? null : clearedAt,
      undoLine: lastStep(state.privates.get(me)?.undoable)?.line ?? null,
    },
  };
}

/** When somebody else cleared the host since this page was opened; what the seat itself does goes through `clears`. */
function useClearedByOthers(connection: RoomSource, me: SeatId) {
  const [clearedAt, setClearedAt] = useState<number | null>(null);
  const told = useRef<number | null>(null);
  const own = useRef(false);
  const opened = useRef<number | null>(null);
  const last = connection.happenings.findLast(({ what, seat }) => what === 'cleared' && seat === me)?.at ?? null;
  useEffect(() => {
    opened.current ??= connection.now();
    if (last === null || last < opened.current || last === told.current) return;
    told.current = last;
    if (!own.current) setClearedAt(last);
    own.current = false;
  }, [connection, last]);
  const clears = useCallback<ClearsHost>(async (deed) => {
    own.current = true;
    const taken = await deed();
    if (!taken) own.current = false;
    return taken;
  }, []);
  return { clearedAt, clears };
}
