/** The path of a recording from its link or ID as typed or pasted, moment and all; null for what is neither. */
export function recordingPath(typed: string): string | null {
  const [, id = '', rest = ''] = /^(?:.*\/replay\/)?(\w{6,40})\/?([?#]\S*)?$/.exec(typed.trim()) ?? [];
  return id === '' ? null : `/replay/${id}${rest}`;
}
