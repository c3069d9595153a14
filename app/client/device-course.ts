import { CourseStore } from './course-store';

/** What this browser remembers of the course. */
export const deviceCourse = new CourseStore(() => localStorage);

// Other tabs may be at other lessons.
if (typeof window !== 'undefined') window.addEventListener('storage', deviceCourse.tell);
