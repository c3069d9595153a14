import type { Metadata } from 'next';
import { CourseRoute } from '../client/course-route';

export const metadata: Metadata = { title: 'Course' };

/** All lessons, for somebody who works alone. */
export default function CoursePage() {
  return <CourseRoute />;
}
