'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus within a part of a page when what has it there is taken away: the part itself has it then, so that the
 * keyboard goes on from the same place. The part needs `tabIndex={-1}`. To be used where the part is rendered.
 */
export function useHeldFocus(part: RefObject<HTMLElement | null>): void {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const area = part.current;
    if (!area) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      held.current = target instanceof Element ? target : null;
    };
    // What is taken away may lose the focus before it is gone.
    const onFocusOut = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (held.current === target && held.current?.isConnected) held.current = null;
      });
    area.addEventListener('focusin', onFocusIn);
    area.addEventListener('focusout', onFocusOut);
    return () => {
      area.removeEventListener('focusin', onFocusIn);
      area.removeEventListener('focusout', onFocusOut);
    };
  }, [part]);
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) part.current?.focus({ preventScroll: true });
  });
}
