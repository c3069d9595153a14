import type { Metadata } from 'next';
import { SentLesson } from '../ui/lesson/sent-lesson';

export const metadata: Metadata = { title: 'Lesson' };

/** A lesson that somebody handed on: its text stands in the address, behind the `#`. */
export default function LessonPage() {
  return <SentLesson />;
}
