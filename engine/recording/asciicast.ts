import type { SeatId } from '../model/room-state';
import { CAST_THEME } from './cast-theme';
import type { FeedMoment, TerminalFeed } from './terminal-feed';
import { terminalText } from './terminal-text';

export type CastVersion = 2 | 3;

export interface CastOptions {
  readonly version: CastVersion;
  readonly title?: string;
  /** Players wait at most so many seconds where nothing happens; absent: as long as it took. */
  readonly idleLimit?: number;
  /** The name of somebody who typed in a terminal that is not their own. */
  readonly nameOf?: (seat: SeatId) => string;
}

/** Characters of a marker. */
const LABEL = 120;

/**
 * A terminal as an asciicast, the format of asciinema (docs.asciinema.org/manual/asciicast): a line of JSON about it
 * and one for each moment. Lines that were typed at the host's prompt are markers, to jump to.
 */
export function asciicast({ columns, rows, moments }: TerminalFeed, options: CastOptions): string {
  const { version, title, idleLimit, nameOf } = options;
  const start = moments[0]?.at ?? 0;
  const about = {
    timestamp: Math.floor(start / 1000),
    ...(idleLimit !== undefined && { idle_time_limit: idleLimit }),
    ...(title !== undefined && { title }),
  };
  const env = { SHELL: '/bin/bash', TERM: TYPE };
  const header =
    version === 2
      ? { version, width: columns, height: rows, ...about, env, theme: CAST_THEME }
      : { version, term: { cols: columns, rows, type: TYPE, theme: CAST_THEME }, ...about, env: { SHELL: env.SHELL } };
  let before = start;
  const lines = moments.map((moment) => {
    // Whole milliseconds are added up: intervals must not drift.
    const time = moment.at - (version === 2 ? start : before);
    before = moment.at;
    return JSON.stringify([time / 1000, ...coded(moment, rows, nameOf)]);
  });
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}

const TYPE = 'xterm-256color';

function coded(moment: FeedMoment, rows: number, nameOf: CastOptions['nameOf']): [code: string, data: string] {
  switch (moment.kind) {
    case 'output':
      return ['o', moment.text];
    case 'resized':
      return ['r', `${moment.columns}x${rows}`];
    case 'command': {
      const line = terminalText(moment.line).replace(/\s+/g, ' ').trim();
      const label = line.length > LABEL ? `${line.slice(0, LABEL - 1)}…` : line;
      const by = moment.by === undefined ? undefined : nameOf?.(moment.by);
      return ['m', by === undefined ? label : `${label} (${by})`];
    }
  }
}
