import { loadBrowser } from '../bench/side-parts';

/** Code of what a deck opens later: each part comes when it is opened first, or after the first picture. */
export const loadDialogs = () => import('./deck-dialogs').then(({ DeckDialogs }) => DeckDialogs);
export const loadPublish = () => import('./publish-panel').then(({ PublishPanel }) => PublishPanel);

export const LATE_PARTS = [loadDialogs, loadPublish, loadBrowser];
