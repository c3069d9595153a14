import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings a part into sight, within whatever scrolls around it, when it has come to another `moment` of the same
 * subject (`of`). Another subject is read from its beginning: then nothing scrolls.
 */
export function useIntoSight(part: RefObject<HTMLElement | null>, of: string, moment: string): void {
  const last = useRef({ of, moment });
  useEffect(() => {
    const before = last.current;
    last.current = { of, moment };
    if (before.of === of && before.moment !== moment) part.current?.scrollIntoView({ block: 'nearest' });
  }, [part, of, moment]);
}
