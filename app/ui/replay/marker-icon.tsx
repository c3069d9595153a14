import {
  Bookmark,
  BookOpen,
  Box,
  DoorClosed,
  Flag,
  type LucideIcon,
  Scale,
  TriangleAlert,
  Upload,
  UserPlus,
  Vote,
} from 'lucide-react';
import type { Marker } from '#engine/recording/overview';

const ICONS: Readonly<Record<Marker['kind'], LucideIcon>> = {
  joined: UserPlus,
  published: Upload,
  'first-run': Box,
  lesson: BookOpen,
  step: Flag,
  vote: Vote,
  claim: Scale,
  errors: TriangleAlert,
  own: Bookmark,
  ended: DoorClosed,
};

/** The sign of a kind of moment; its words stand beside it or in its button's name. */
export function MarkerIcon({ kind, size = 14 }: { kind: Marker['kind']; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden="true" className="flex-none" />;
}

/** Which one stands for a group: what says most of a class first. */
export const MARKER_RANK: readonly Marker['kind'][] = [
  'own',
  'vote',
  'lesson',
  'step',
  'published',
  'claim',
  'errors',
  'first-run',
  'ended',
  'joined',
];
