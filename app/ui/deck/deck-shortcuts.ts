/** Where a control stands on the deck. */
export type Place =
  | 'top'
  | 'room'
  | 'lead'
  | 'tabs'
  | 'roster'
  | 'lesson'
  | 'question'
  | 'claims'
  | 'stage'
  | 'seat'
  | 'publish';

export interface DeckShortcut {
  /** As printed on a keyboard: `H`, `Shift+H`, `Mod+K` (Ctrl, on a Mac Cmd), `/`. */
  readonly key: string;
  readonly place: Place;
}

/**
 * Every control of the deck, its key and its place. A letter alone is for the class (or those selected in it), with
 * Shift for the seat that is open.
 */
export const DECK_SHORTCUTS = {
  palette: { key: 'Mod+K', place: 'top' },
  shortcuts: { key: '?', place: 'top' },
  wall: { key: 'W', place: 'top' },
  settings: { key: ',', place: 'top' },
  results: { key: '7', place: 'top' },
  end: { key: 'E', place: 'top' },

  copyLink: { key: 'C', place: 'room' },
  links: { key: 'J', place: 'room' },
  lock: { key: 'L', place: 'room' },

  freeze: { key: 'F', place: 'lead' },
  hint: { key: 'H', place: 'lead' },
  give: { key: 'G', place: 'lead' },
  reset: { key: 'R', place: 'lead' },
  lowerHands: { key: 'D', place: 'lead' },
  nextInNeed: { key: 'I', place: 'lead' },
  mark: { key: ':', place: 'lead' },

  viewClass: { key: '1', place: 'tabs' },
  viewPublish: { key: '2', place: 'tabs' },
  viewTerminal: { key: '3', place: 'tabs' },
  viewHost: { key: '4', place: 'tabs' },
  viewBrowser: { key: '5', place: 'tabs' },
  viewClaims: { key: '6', place: 'tabs' },
  fullWidth: { key: 'X', place: 'tabs' },

  search: { key: '/', place: 'roster' },
  sort: { key: 'O', place: 'roster' },
  filter: { key: 'U', place: 'roster' },
  selectAll: { key: 'A', place: 'roster' },
  sentOut: { key: 'K', place: 'roster' },

  previousStep: { key: 'P', place: 'lesson' },
  nextStep: { key: 'N', place: 'lesson' },
  chooseLesson: { key: 'T', place: 'lesson' },
  pauseLesson: { key: 'Y', place: 'lesson' },
  lessonPace: { key: '8', place: 'lesson' },
  helpStuck: { key: 'Q', place: 'lesson' },
  setUp: { key: 'Z', place: 'lesson' },
  stepKey: { key: '9', place: 'lesson' },
  repeatStep: { key: '0', place: 'lesson' },
  skipStep: { key: '-', place: 'lesson' },

  pollGo: { key: '.', place: 'question' },
  pollShow: { key: '+', place: 'question' },
  pollClose: { key: ';', place: 'question' },
  pollAgain: { key: '*', place: 'question' },

  chooseClaims: { key: '#', place: 'claims' },
  previousClaim: { key: '(', place: 'claims' },
  nextClaim: { key: ')', place: 'claims' },
  showClaims: { key: '!', place: 'claims' },
  weighClaim: { key: '=', place: 'claims' },
  claimsTable: { key: '%', place: 'claims' },
  printClaims: { key: '$', place: 'claims' },

  foldStage: { key: 'B', place: 'stage' },
  endSpotlight: { key: 'S', place: 'stage' },
  recording: { key: 'V', place: 'stage' },
  share: { key: '_', place: 'stage' },

  publishNext: { key: 'M', place: 'publish' },

  seatClose: { key: 'Escape', place: 'seat' },
  seatTerminal: { key: 'Shift+T', place: 'seat' },
  seatPicture: { key: 'Shift+P', place: 'seat' },
  seatErrors: { key: 'Shift+E', place: 'seat' },
  seatSpotlight: { key: 'Shift+S', place: 'seat' },
  seatLowerHand: { key: 'Shift+D', place: 'seat' },
  seatHint: { key: 'Shift+H', place: 'seat' },
  seatHelp: { key: 'Shift+Q', place: 'seat' },
  seatSetUp: { key: 'Shift+Z', place: 'seat' },
  seatGive: { key: 'Shift+G', place: 'seat' },
  seatReset: { key: 'Shift+R', place: 'seat' },
  seatRename: { key: 'Shift+N', place: 'seat' },
  seatWatchOnly: { key: 'Shift+W', place: 'seat' },
  seatKick: { key: 'Shift+K', place: 'seat' },
  seatBan: { key: 'Shift+B', place: 'seat' },
  seatFault: { key: 'Shift+F', place: 'seat' },
} as const satisfies Record<string, DeckShortcut>;

export type ControlId = keyof typeof DECK_SHORTCUTS;

export const CONTROL_IDS = Object.keys(DECK_SHORTCUTS) as ControlId[];

/** For `aria-keyshortcuts`: `Mod+K` is Control on most machines and Meta on a Mac; a plus sign joins keys, so it has a name. */
export function ariaKeys(key: string): string {
  if (key === '+') return 'Plus';
  return key.startsWith('Mod+') ? `Control+${key.slice(4)} Meta+${key.slice(4)}` : key;
}

/**
 * What `tinykeys` listens for. Signs and digits need Shift on some keyboards and none on others, so they are heard
 * either way.
 */
export function listenedKeys(key: string): string[] {
  if (key.startsWith('Mod+')) return [`$mod+${key.slice(4).toLowerCase()}`];
  if (/^[A-Z]$/.test(key)) return [key.toLowerCase()];
  return key.length === 1 ? [key, `Shift+${key}`] : [key];
}

/** Those that are a sign alone: the others reach the deck from its fields too. */
export function isSingleKey(key: string): boolean {
  return !key.startsWith('Mod+');
}
