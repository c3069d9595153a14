import { HOME } from './host-home';

/** What the host's shell shows before a line: `student@host:~/web-app$ `. */
export function hostPrompt(cwd: string): string {
  const shown = cwd === HOME ? '~' : cwd.startsWith(`${HOME}/`) ? `~${cwd.slice(HOME.length)}` : cwd;
  return `student@host:${shown}$ `;
}
