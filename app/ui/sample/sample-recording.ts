import type { Marker, MarkerKind, OverviewSeat, RecordingOverview } from '#engine/recording/overview';
import type { SearchHit } from '../replay/replay-model';
import { sampleSeats } from './sample-containers';

const START = Date.UTC(2026, 10, 21, 9, 2, 11);
const PARTS = 220;

/** A class of 47 minutes as a player knows it before the first event. */
export function sampleOverview(people: number): RecordingOverview {
  const seats: OverviewSeat[] = [
    { id: 'teacher', name: 'Ms Lee', role: 'instructor', look: 13 },
    ...Array.from({ length: people }, (_, look): OverviewSeat => {
      const known = sampleSeats[look];
      return { id: `seat-${look}`, name: known?.name ?? `Student ${look + 1}`, role: 'student', look };
    }),
  ];
  const bySeat = Object.fromEntries(seats.map(({ id, look }) => [id, activity(look, 7)]));
  const all = Array.from({ length: PARTS }, (_, part) =>
    Object.values(bySeat).reduce((sum, counts) => sum + (counts[part] ?? 0), 0),
  );
  const byImage = { 'web-app:v1.0': activity(3, 40), 'web-app:v1.1': late(activity(4, 25)), nginx: activity(9, 8) };
  return {
    start: START,
    end: START + DURATION,
    events: people * 220,
    markers: MARKERS.map(([at, kind], seq): Marker => ({ at: START + at * 1000, seq: 40 + seq * 30, ...kind })),
    density: { width: DURATION / PARTS, all, bySeat, byImage },
    seats,
  };
}

const DURATION = 2_820_000;

const MARKERS: readonly (readonly [number, MarkerKind])[] = [
  [4, { kind: 'joined', seat: 'seat-0', count: 12 }],
  [60, { kind: 'lesson', title: 'One image, many containers' }],
  [63, { kind: 'step', index: 0, title: 'Download an image' }],
  [410, { kind: 'vote', poll: 'step:download', round: 1, answered: 11, right: 4 }],
  [470, { kind: 'vote', poll: 'step:download', round: 2, answered: 11, right: 10 }],
  [620, { kind: 'published', image: 'web-app:v1.0', seat: 'teacher' }],
  [700, { kind: 'step', index: 1, title: 'Your first container' }],
  [741, { kind: 'first-run', image: 'web-app:v1.0', seat: 'seat-3' }],
  [980, { kind: 'errors', count: 17, seats: 8 }],
  [1400, { kind: 'step', index: 2, title: 'Run it again' }],
  [1460, { kind: 'own', text: 'Ana asks whether an image can be changed: the best question of the day' }],
  [1900, { kind: 'published', image: 'web-app:v1.1', seat: 'teacher' }],
  [1990, { kind: 'first-run', image: 'web-app:v1.1', seat: 'seat-1' }],
  [2300, { kind: 'claim', claim: 5 }],
  [2815, { kind: 'ended' }],
];

/** Something that rises and falls, the same every time. */
function activity(of: number, most: number): number[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const wave = Math.sin(part / (9 + (of % 5)) + of) + Math.sin(part / 3.7 + of * 2.1) - 0.4;
    return part < 8 || part > PARTS - 6 ? 0 : Math.max(0, Math.round((wave * most) / 2));
  });
}

function late(counts: readonly number[]): number[] {
  return counts.map((count, part) => (part < PARTS * 0.67 ? 0 : count));
}

export const sampleHits: readonly SearchHit[] = [
  { seq: 100, at: 741_000, seat: 'seat-3', kind: 'command', text: 'docker run -d -p 8080:80 --name web1 web-app:v1.0' },
  { seq: 140, at: 760_000, seat: 'seat-1', kind: 'command', text: 'docker run -d -p 8080:80 web-app:v1.0' },
  {
    seq: 141,
    at: 760_400,
    seat: 'seat-1',
    kind: 'error',
    text: 'docker: Error response from daemon: driver failed programming external connectivity on endpoint web1: Bind for 0.0.0.0:8080 failed: port is already allocated',
  },
  { seq: 190, at: 1_203_000, seat: 'seat-7', kind: 'command', text: 'docker exec web1 sh -c "echo hi > index.html"' },
];
