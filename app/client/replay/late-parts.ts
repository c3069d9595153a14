/**
 * Code of what a player opens later: each part comes when it is opened first, or after the first picture, so that also
 * where there is no network later on, everything can be looked at.
 */
export const loadBench = () => import('../live-bench').then(({ LiveBench }) => LiveBench);
export const loadDeck = () => import('../live-deck').then(({ LiveDeck }) => LiveDeck);
export const loadAnswers = () => import('./answer-from-recording');
export const loadQuestion = () => import('./recorded-question').then(({ RecordedQuestion }) => RecordedQuestion);
export const loadTakeAway = () => import('./take-away-dialog').then(({ TakeAwayDialog }) => TakeAwayDialog);
export const loadPicture = () => import('../class-picture/class-picture-files');
export const loadFilm = () => import('./film-class');
export const loadTry = () => import('../../ui/recording/try-dialog').then(({ TryDialog }) => TryDialog);
export const loadSharing = () => import('../../ui/recording/sharing-dialog').then(({ SharingDialog }) => SharingDialog);
export const loadKeepFile = () =>
  import('../../ui/recording/keep-file-dialog').then(({ KeepFileDialog }) => KeepFileDialog);

export const LATE_PARTS = [
  loadBench,
  loadDeck,
  loadAnswers,
  loadQuestion,
  loadTakeAway,
  loadPicture,
  loadFilm,
  loadTry,
];
