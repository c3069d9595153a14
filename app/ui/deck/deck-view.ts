/** What the middle of the deck shows. */
export type DeckView = 'remote' | 'lesson' | 'class' | 'publish' | 'terminal' | 'host' | 'browser' | 'claims' | 'stage';

/** How much stands side by side: one part at a time; the lesson too; the stage too. */
export type DeckWidth = 'narrow' | 'middling' | 'wide';

/**
 * What is shown of what was chosen, perhaps while the screen was narrower: what stands beside the class is no view. In a
 * recording there is nothing to be led from afar.
 */
export function shownView(chosen: DeckView | null, width: DeckWidth, playedBack = false): DeckView {
  if (width === 'narrow' && playedBack) return chosen === null || chosen === 'remote' ? 'class' : chosen;
  if (width === 'narrow') return chosen ?? 'remote';
  if (chosen === null || chosen === 'remote' || chosen === 'lesson') return 'class';
  return chosen === 'stage' && width === 'wide' ? 'class' : chosen;
}

/** How this browser has arranged its deck. */
export interface DeckLayout {
  /** The stage is folded away: beside the class, and beside what needs the width. */
  readonly foldedByClass: boolean;
  readonly foldedByWork: boolean;
  /** The middle has all of the width. */
  readonly full: boolean;
  /** Keys without Ctrl are listened for. */
  readonly singleKeys: boolean;
}

/** A terminal wants a hundred columns, so the stage makes room for it at first. */
export const FIRST_LAYOUT: DeckLayout = { foldedByClass: false, foldedByWork: true, full: false, singleKeys: true };

/** Which of the two ways to fold the stage counts. */
export function foldOf(view: DeckView): 'foldedByClass' | 'foldedByWork' {
  return view === 'class' || view === 'remote' || view === 'lesson' || view === 'stage'
    ? 'foldedByClass'
    : 'foldedByWork';
}
