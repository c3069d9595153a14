'use client';

import { Check, CircleHelp, Hand, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../language/use-words';
import type { BenchClass, BenchSigns } from './bench-class';
import { HandControls } from './hand-controls';
import { HostRepairs } from './host-repairs';

interface HandMenuProps {
  readonly of: BenchClass;
  readonly signs: BenchSigns;
  /** There is no class that could be told anything. */
  readonly alone?: boolean | undefined;
}

/** On small screens: everything of the row below the bench behind one button under the thumb. */
export function HandMenu({ of, signs, alone = false }: HandMenuProps) {
  const words = useWords('bench');
  const id = useId();
  const name = words(alone ? 'hand.rowAlone' : 'hand.menu');
  const Icon = alone ? RotateCcw : of.handUp || of.flag === null ? Hand : of.flag === 'stuck' ? CircleHelp : Check;
  const state = of.handUp ? words('hand.isUp') : of.flag ? words(`flag.${of.flag}`) : null;
  return (
    <>
      <button
        type="button"
        className="hand-menu-button"
        data-on={state !== null}
        popoverTarget={id}
        aria-label={state === null ? name : words('hand.menuNow', { state })}
      >
        <Icon size={22} aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu of switches is no form */}
      <div id={id} popover="auto" className="hand-menu frame" role="group" aria-label={name}>
        {!alone && <HandControls of={of} signs={signs} />}
        {!of.watching && <HostRepairs signs={signs} undoLine={of.undoLine} />}
      </div>
    </>
  );
}
