/** What the students of a measured class type, over and over; three of the four change what everybody sees. */
const CYCLE = [
  'docker run -d -p 8080:80 --name web nginx',
  'docker ps',
  'docker stop web',
  'docker rm -f web',
] as const;

export interface PlannedCommand {
  /** From 0. */
  student: number;
  /** Counts up for each student, from 1. */
  clientSeq: number;
  line: string;
}

/** `commands` lines typed by `students` in turn. Students are at different places in the cycle, so all kinds mix. */
export function plan(students: number, commands: number): PlannedCommand[] {
  return Array.from({ length: commands }, (_, index) => {
    const student = index % students;
    const turn = Math.floor(index / students);
    return { student, clientSeq: turn + 1, line: CYCLE[(student + turn) % CYCLE.length] ?? '' };
  });
}

/** What a student has typed before the measuring begins, so that the first planned command fits. */
export function preparation(student: number): string[] {
  return ['docker pull nginx', ...CYCLE.slice(0, student % CYCLE.length)];
}

/** The instructor is `s0`. */
export function seatOf(student: number): string {
  return `s${student + 1}`;
}
