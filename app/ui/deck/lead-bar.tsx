'use client';

import { Bookmark, Gift, Hand, Lightbulb, RotateCcw, Snowflake, UserRoundSearch } from 'lucide-react';
import { useWords } from '../language/use-words';
import { ControlButton } from './control-button';

interface LeadBarProps {
  /** What everybody is frozen with; null while they are not. */
  readonly frozen: string | null;
  readonly hands: number;
}

/** What leads the class, in every view: eyes here, hints, gifts, resets, hands. */
export function LeadBar({ frozen, hands }: LeadBarProps) {
  const words = useWords('deck');
  return (
    <div className="lead-bar" role="toolbar" aria-label={words('keys.place.lead')} data-frozen={frozen !== null}>
      <ControlButton control="freeze" icon={Snowflake} className={frozen === null ? undefined : 'button'} />
      <ControlButton control="hint" icon={Lightbulb} />
      <ControlButton control="give" icon={Gift} />
      <ControlButton control="reset" icon={RotateCcw} />
      <ControlButton control="lowerHands" icon={Hand}>
        {hands > 0 && <span className="count">{hands}</span>}
      </ControlButton>
      <ControlButton control="nextInNeed" icon={UserRoundSearch} />
      <ControlButton control="mark" icon={Bookmark} />
      {frozen !== null && (
        <p className="lead-bar-frozen" role="status">
          {words('freeze.now', { message: frozen })}
        </p>
      )}
    </div>
  );
}
