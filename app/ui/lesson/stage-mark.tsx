import { Eye, Hammer, type LucideIcon, MessageSquareText, Pencil, Play, Search } from 'lucide-react';
import type { Stage } from '#engine/model/lesson';
import { useWords } from '../language/use-words';

const ICONS: Readonly<Record<Stage, LucideIcon>> = {
  predict: Eye,
  run: Play,
  investigate: Search,
  modify: Pencil,
  make: Hammer,
  explain: MessageSquareText,
};

/** What is done in a step: its stage by sign and word. Takes the size of the letters around it. */
export function StageMark({ stage }: { stage: Stage }) {
  const words = useWords('lesson');
  const Icon = ICONS[stage];
  return (
    <span className="stage-mark" data-stage={stage}>
      <Icon size="1em" strokeWidth={2.5} aria-hidden="true" className="flex-none" />
      {words(`stage.${stage}`)}
    </span>
  );
}
