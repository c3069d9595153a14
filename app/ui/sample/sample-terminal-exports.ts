import type { TerminalExports } from '../recording/terminal-exports';

/** Two terminals of one person, and none of another. */
export const sampleTerminalExports: TerminalExports = {
  seats: [
    { id: 's1', name: 'Ana' },
    { id: 's2', name: 'Ben' },
  ],
  first: 's1',
  read: (seat, tell) => {
    tell({
      terminals: (seat === 's1' ? ['t1', 't2'] : []).map((id) => ({
        id,
        cast: ({ version }) => ({
          name: `docker-class-ana-${id}.cast`,
          content: new Blob([JSON.stringify({ version }).repeat(700)]),
        }),
      })),
    });
    return () => {};
  },
};
