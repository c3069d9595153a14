'use client';

import { useMemo } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { BenchTeaching } from '../ui/bench/bench-teaching';
import { lessonView } from './lesson-views';
import { benchClaims, stepQuestion } from './poll-views';
import type { RoomSource } from './room-source';
import type { ClearsHost } from './use-bench-class';

/** What a seat is taught and asked now, and what it does about it. */
export function useBenchTeaching(connection: RoomSource, me: SeatId, clears: ClearsHost): BenchTeaching {
  const { state } = connection.replica;
  const deeds = useMemo<BenchTeaching['deeds']>(
    () => ({
      onHint: (step) => connection.wish({ type: 'lesson.hint', step }),
      onSetUp: (step) => clears(() => connection.wish({ type: 'lesson.set-up', step, to: [me] })),
      onMove: (index) => connection.wish({ type: 'lesson.move', index }),
      onAnswer: (poll, option, confidence) => connection.wish({ type: 'poll.answer', poll, option, confidence }),
      onReflect: (poll, text) => connection.wish({ type: 'poll.reflect', poll, text }),
    }),
    [connection, me, clears],
  );
  const lesson = lessonView(state, me);
  return {
    lesson,
    question: lesson?.step ? stepQuestion(state, me, lesson.step.id) : null,
    claims: benchClaims(state, me),
    deeds,
  };
}
