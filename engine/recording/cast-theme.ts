/**
 * The colours of Drydock's terminals, as a terminal numbers them (the classroom's own are in its tokens). Of the bright
 * ones some are what the shell itself is coloured with: in any other terminal they are its own bright ones.
 */
export const CAST_THEME = {
  fg: '#e6edf7',
  bg: '#0c1726',
  palette: [
    ...['#93a1b5', '#ff8f87', '#7fdcab', '#f5cf6b', '#8fbcff', '#e7a5ea', '#78d9e8', '#ffffff'],
    ...['#9fb1c9', '#ff8f87', '#7fdcab', '#efd29c', '#8fbcff', '#e7a5ea', '#7fd0ff', '#ffffff'],
  ].join(':'),
} as const;

const LOOKS = { prompt: '96', typed: '1', stderr: '93', note: '90' } as const;

/** The text as the screen colours it; a reset within it goes back to that, as there. */
export function castColours(kind: keyof typeof LOOKS | 'stdout', text: string): string {
  if (text === '') return '';
  // What a program has left coloured ends with what it printed, as in the classroom.
  if (kind === 'stdout') return text.includes('\u001b[') ? `${text}${RESET}` : text;
  const look = `\u001b[${LOOKS[kind]}m`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own
  const inside = text.replace(/\u001b\[0*m/g, (reset) => `${reset}${look}`);
  return `${look}${inside}${RESET}`;
}

const RESET = '\u001b[0m';
