import { pageTitle } from '../ui/language/page-title';
import { SentLesson } from '../ui/lesson/sent-lesson';

export const generateMetadata = pageTitle('lesson');

/** A lesson that somebody handed on: its text stands in the address, behind the `#`. */
export default function LessonPage() {
  return <SentLesson />;
}
