'use client';

import { binarySize } from '#engine/client/format/human-size';
import { useWords } from '../language/use-words';

interface MeterBarProps {
  readonly kind: 'cpu' | 'memory';
  /** Percent of a core, or bytes. */
  readonly value: number;
  readonly most: number;
}

/** A gauge with its number in the words of `docker stats`. */
export function MeterBar({ kind, value, most }: MeterBarProps) {
  const words = useWords('bench');
  const share = most === 0 ? 0 : Math.min(1, value / most);
  const text = kind === 'cpu' ? `${value.toFixed(2)} %` : `${binarySize(value)} / ${binarySize(most)}`;
  return (
    <span className="meter-bar">
      <span>{words(`meter.${kind}`)}</span>
      <span className="meter-track" aria-hidden="true">
        <span className="meter-fill" style={{ transform: `scaleX(${Math.max(share, value > 0 ? 0.01 : 0)})` }} />
      </span>
      <span className="font-mono">{text}</span>
    </span>
  );
}
