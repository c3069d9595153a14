import { pseudonymsOf } from '#engine/recording/pseudonyms-of';
import type { RecordingCare, SharingStand } from '../recording/sharing-model';

const SEATS = ['Frau Lindner', 'Ana', 'Ben', 'Çağla', 'Dmitri', 'Eun-ji'].map((name, index) => ({
  id: `s${index}`,
  name,
  role: index === 0 ? ('instructor' as const) : ('student' as const),
}));

const STAND: SharingStand = {
  sharing: { visibility: 'link', names: 'hidden', benches: true, keepDays: 30 },
  kept: { events: 4_812, eventBytes: 2_340_000, snapshotBytes: 410_000, blobBytes: 1_230_000, closedAt: null },
  people: SEATS.map(({ id, name }) => ({ id, name, pseudonym: pseudonymsOf(SEATS).get(id) ?? id })),
};

/** A recording that does what is asked and keeps nothing of it. */
export const SAMPLE_CARE: RecordingCare = {
  address: 'http://192.168.1.7:3000/replay/8sK2mQ0vXw4nR7aT',
  replayHref: '/look/replay',
  ask: async () => STAND,
  share: async () => null,
  erase: async () => null,
  remove: async () => null,
  download: async () => null,
};
