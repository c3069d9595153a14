'use client';

import { useState } from 'react';
import type { LessonReply } from '#server/protocol/messages';
import type { RoomConnection } from './room-connection';
import { stepWords } from './step-words';
import { useLessons } from './use-lessons';

/** The lesson of the class for the deck's pane; before one is open, the first that the server has: showing its first step opens it. */
export function useTaughtLesson(connection: RoomConnection) {
  const [first] = useLessons();
  const [opening, setOpening] = useState(false);
  const { lesson } = connection.replica.state.class;

  const begin = async (id: string) => {
    setOpening(true);
    const reply = await connection.ask({ type: 'lesson', id });
    if (reply.ok) {
      const { text } = reply.value as unknown as LessonReply;
      await connection.send({ type: 'lesson.open', text, pace: 'instructor' });
      await connection.send({ type: 'class.show-step', lesson: id, index: 0 });
    }
    setOpening(false);
  };

  return {
    title: lesson?.sheet.title ?? first?.title ?? '',
    steps: (lesson?.sheet.steps ?? []).map(({ title, text, commands }) => ({ title, text: stepWords(text), commands })),
    current: lesson?.index ?? null,
    onShow: (index: number) => {
      if (lesson) void connection.send({ type: 'class.show-step', lesson: lesson.sheet.id, index });
      else if (first && !opening) void begin(first.id);
    },
  };
}
