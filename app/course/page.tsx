import { CourseRoute } from '../client/course-route';
import { pageTitle } from '../ui/language/page-title';

export const generateMetadata = pageTitle('course');

/** All lessons, for somebody who works alone. */
export default function CoursePage() {
  return <CourseRoute />;
}
