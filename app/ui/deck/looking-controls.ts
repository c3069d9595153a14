import type { ControlId } from './deck-shortcuts';

/** Controls that change only what one looks at: the others lead the class, of which nothing is left to lead in a recording. */
export const LOOKING_CONTROLS: ReadonlySet<ControlId> = new Set<ControlId>([
  'viewClass',
  'viewTerminal',
  'viewHost',
  'viewClaims',
  'fullWidth',
  'search',
  'sort',
  'filter',
  'sentOut',
  'stepKey',
  'foldStage',
  'seatClose',
  'seatTerminal',
  'seatPicture',
  'seatErrors',
]);
