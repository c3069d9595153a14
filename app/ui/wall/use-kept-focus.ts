'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** What has the focus, and the sheet it is on. */
interface Held {
  readonly element: Element;
  readonly sheet: string;
  /** The ID of the container that it stands on, if any. */
  readonly block: () => string | undefined;
}

/**
 * Keeps the focus on a stage when the block that has it is taken away, or a sheet goes from names to a crowd: the same
 * container has it then, else whatever Tab would reach on that sheet. To be used where the sheets are rendered.
 */
export function useKeptFocus(stage: RefObject<HTMLElement | null>): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const area = stage.current;
    if (!area) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      held.current = target instanceof Element ? hold(target) : null;
    };
    // What is taken away may lose the focus before it is gone.
    const onFocusOut = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const { current } = held;
        if (current?.element === target && canHold(current.element)) held.current = null;
      });
    area.addEventListener('focusin', onFocusIn);
    area.addEventListener('focusout', onFocusOut);
    return () => {
      area.removeEventListener('focusin', onFocusIn);
      area.removeEventListener('focusout', onFocusOut);
    };
  }, [stage]);
  useEffect(() => {
    const { current: lost } = held;
    if (!lost || canHold(lost.element)) return;
    held.current = null;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement === lost.element) {
      heirOn(stage.current, lost)?.focus();
    }
  });
}

function hold(element: Element): Held | null {
  const sheet = element.closest('[data-sheet]')?.getAttribute('data-sheet');
  if (!sheet) return null;
  const block = () =>
    (element.closest('[data-block]') ?? element.querySelector('[data-block]'))?.getAttribute('data-block') ?? undefined;
  return { element, sheet, block };
}

/** A block that leaves stays for a moment, but is no longer there for the keyboard. */
function canHold(element: Element): boolean {
  return element.isConnected && element.hasAttribute('tabindex');
}

function heirOn(area: HTMLElement | null, { sheet, block }: Held): HTMLElement | null {
  const ground = area?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(sheet)}"]`);
  if (!ground) return null;
  const same = ground.querySelector<HTMLElement>(`[data-block="${CSS.escape(block() ?? '')}"][tabindex]`);
  const stop = '[tabindex="0"]';
  return same ?? (ground.matches(stop) ? ground : ground.querySelector<HTMLElement>(stop));
}
