import { useLayoutEffect, useRef } from 'react';
import { fitName } from './fit-name';
import { pressName } from './press-names';

interface FittedNameProps {
  readonly name: string;
  /** Room for it, in user units and in average letters. */
  readonly width: number;
  readonly columns: number;
}

/**
 * A name inside a `<text>`, shortened to its room. How wide a letter is in the font that there is for it can only be
 * guessed, so what is still too wide is pressed together: no name ever reaches into the next.
 */
export function FittedName({ name, width, columns }: FittedNameProps) {
  const span = useRef<SVGTSpanElement>(null);
  const text = fitName(name, columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is measured as it is drawn
  useLayoutEffect(() => {
    if (span.current) pressName(span.current, width, width / columns);
  }, [text, width, columns]);
  return <tspan ref={span}>{text}</tspan>;
}
