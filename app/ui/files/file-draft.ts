/** How what is in the editor stands with the host. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused' | 'changed-elsewhere';

/** The text in the editor, and what of it is on its way. */
export interface FileDraft {
  readonly text: string;
  readonly state: SaveState;
  /** Texts that were sent and that the host has not shown yet as its own, oldest first. */
  readonly sent: readonly string[];
}

/** Nobody types faster than a host answers for longer than so many savings. */
const MOST_SENT = 20;

export function openedDraft(content: string): FileDraft {
  return { text: content, state: 'saved', sent: [] };
}

/** Somebody has typed. What is contested stays so until they decide. */
export function typedDraft(draft: FileDraft, text: string): FileDraft {
  if (text === draft.text) return draft;
  return { ...draft, text, state: draft.state === 'changed-elsewhere' ? draft.state : 'unsaved' };
}

export function sendingDraft(draft: FileDraft): FileDraft {
  return { ...draft, state: 'saving', sent: [...draft.sent.slice(1 - MOST_SENT), draft.text] };
}

/** The host took a text or refused it; what has been typed since stays unsaved. */
export function settledDraft(draft: FileDraft, text: string, taken: boolean): FileDraft {
  const sent = taken ? draft.sent : draft.sent.filter((one) => one !== text);
  if (draft.text !== text || draft.state !== 'saving') return { ...draft, sent };
  return { ...draft, sent, state: taken ? 'saved' : 'refused' };
}

/**
 * The host shows this text: an echo of what was sent, or somebody else's. That is taken over, unless something has been
 * typed that is not saved; then the text is contested.
 */
export function arrivedDraft(draft: FileDraft, content: string): FileDraft {
  const echo = draft.sent.indexOf(content);
  const sent = draft.sent.slice(echo + 1);
  if (content === draft.text)
    return { ...draft, sent, state: draft.state === 'changed-elsewhere' ? 'saved' : draft.state };
  if (echo >= 0) return { ...draft, sent };
  if (draft.state === 'saved') return openedDraft(content);
  return { ...draft, state: 'changed-elsewhere' };
}
