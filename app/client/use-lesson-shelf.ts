'use client';

import { useMemo } from 'react';
import type { LessonMistakesReply, LessonReply } from '#server/protocol/messages';
import type { LessonShelf } from '../ui/deck/lesson/desk-model';
import type { RoomSource } from './room-source';
import { useLessons } from './use-lessons';

const AGAIN = 8;
const AGAIN_MS = 300;

/**
 * The lessons that can be opened in a room.
 *
 * @param address of this classroom, as others reach it
 */
export function useLessonShelf(connection: RoomSource, address: string): LessonShelf {
  const heads = useLessons();
  return useMemo(
    () => ({
      heads,
      address,
      onRead: async (id) => {
        const reply = await connection.ask({ type: 'lesson', id });
        return reply.ok ? (reply.value as unknown as LessonReply).text : null;
      },
      onCheck: async (text) => {
        let reply = await connection.ask({ type: 'lesson-mistakes', text });
        // The room has just read another text for somebody.
        for (let again = 0; again < AGAIN && !reply.ok && reply.code === 'server/busy'; again += 1) {
          await new Promise((later) => setTimeout(later, AGAIN_MS));
          reply = await connection.ask({ type: 'lesson-mistakes', text });
        }
        return reply.ok ? (reply.value as unknown as LessonMistakesReply) : null;
      },
    }),
    [connection, heads, address],
  );
}
