/** What a message says besides the title above it, with which it may begin: nothing stands there twice. */
export function beyondTitle(title: string, message: string): string {
  if (!message.toLowerCase().startsWith(title.toLowerCase())) return message;
  const rest = message.slice(title.length);
  const [, more] = /^\s*(?:$|[:;,.!?–—-]+\s*)(.*)$/s.exec(rest) ?? [];
  return more ?? message;
}
