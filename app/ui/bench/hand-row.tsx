'use client';

import { useWords } from '../language/use-words';
import type { BenchClass, BenchSigns } from './bench-class';
import { HandControls } from './hand-controls';
import { HostRepairs } from './host-repairs';

interface HandRowProps {
  readonly of: BenchClass;
  readonly signs: BenchSigns;
  /** There is no class that could be told anything. */
  readonly alone?: boolean;
}

/** Below the bench: what a student tells the class at the left, how to mend the own host at the right. */
export function HandRow({ of, signs, alone = false }: HandRowProps) {
  const words = useWords('bench');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of switches is no form
    <div className="hand-row" role="group" aria-label={words(alone ? 'hand.rowAlone' : 'hand.row')}>
      {!alone && <HandControls of={of} signs={signs} />}
      {!of.watching && (
        <span className="hand-repairs">
          <HostRepairs signs={signs} undoLine={of.undoLine} />
        </span>
      )}
    </div>
  );
}
