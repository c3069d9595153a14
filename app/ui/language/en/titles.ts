/** Texts: what a page is called in the tab of a browser. */
export const titles = {
  bench: 'Bench',
  deck: 'Deck',
  wall: 'Wall',
  claims: 'Exam sheet',
  report: 'Class report',
  takeHome: 'What you take home',
  recording: 'Recording',
  course: 'Course',
  lesson: 'Lesson',
  look: 'The look',
};
