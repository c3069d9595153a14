import {
  Check,
  CircleDashed,
  Eye,
  GraduationCap,
  Hand,
  LifeBuoy,
  type LucideIcon,
  MoonStar,
  OctagonAlert,
  TriangleAlert,
  Unplug,
  Zap,
} from 'lucide-react';
import { useWords } from '../language/use-words';
import type { Need } from './seat-needs';

const ICONS: Readonly<Record<Need, LucideIcon>> = {
  hand: Hand,
  help: LifeBuoy,
  stuck: TriangleAlert,
  error: OctagonAlert,
  idle: MoonStar,
  fresh: CircleDashed,
  active: Zap,
  done: Check,
  watching: Eye,
  away: Unplug,
  leads: GraduationCap,
};

/** What stands out about a seat, by form and in words. */
export function NeedMark({ need, minutes }: { need: Need; minutes: number | null }) {
  const words = useWords('deck');
  const Icon = ICONS[need];
  return (
    <span className="need-mark" data-need={need}>
      <Icon size={14} aria-hidden="true" />
      {need === 'idle' && minutes !== null ? words('roster.idle', { minutes }) : words(`need.${need}`)}
    </span>
  );
}
